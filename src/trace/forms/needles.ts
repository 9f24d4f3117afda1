import { createHash } from 'node:crypto';
import type { Typed } from '../../steps/typed.ts';
import { lettersOf } from './letters.ts';
import { tellingWords } from './name-forms.ts';

/** Letters to be looked for among those of a text, however the page took them apart. */
export type Needle = {
  readonly letters: string;
  /** It counts only where no other letter or digit touches it. */
  readonly whole: boolean;
};

export type TypedNeedle = Needle & { readonly typed: Typed };

/** A value whose letters a page may set apart, spread over elements, encode or scramble. */
export function needlesOf(typed: readonly Typed[]): readonly TypedNeedle[] {
  const known = new Map<string, TypedNeedle>();
  for (const one of typed) {
    for (const needle of needlesOfOne(one)) {
      const same = known.get(needle.letters);
      if (!same || (one.secret && !same.typed.secret)) {
        known.set(needle.letters, { ...needle, typed: one });
      }
    }
  }
  return [...known.values()];
}

/** Fewer letters are met by chance where blanks do not count: of a secret, of a word, of a number. */
const shortest = { secret: 4, word: 5, number: 6 };
/** Fewer letters are not worth a code. */
const shortestCoded = 6;

function needlesOfOne({ value, label, secret }: Typed): readonly Needle[] {
  const { letters } = lettersOf(value);
  const least = secret ? shortest.secret : /^\d+$/.test(letters) ? shortest.number : shortest.word;
  const plain = letters.length < least ? [] : [{ letters, whole: !secret }];
  const words = tellingWords(value.trim(), label)
    .map((word) => lettersOf(word).letters)
    .filter((word) => word.length >= shortest.word)
    .map((word) => ({ letters: word, whole: true }));
  return [...plain, ...words, ...localPart(value), ...codedForms(value)];
}

/** The name before the @ is as telling as the address. */
function localPart(value: string): readonly Needle[] {
  const [, local = ''] = /^([^\s@]+)@[^\s@]+\.[^\s@]+$/.exec(value.trim()) ?? [];
  const { letters } = lettersOf(local);
  const says = letters.length >= shortest.word && !roles.test(letters);
  return says ? [{ letters, whole: true }] : [];
}

const roles = /^(?:admin|contact|customer|guest|hello|office|sales|support|tester|webmaster)$/;

/** What a site makes of a value that is to be unreadable and is not: Base64, hex, backwards, and the usual hashes. */
function codedForms(value: string): readonly Needle[] {
  const trimmed = value.trim();
  if (trimmed.length < shortestCoded) return [];
  const written = [...new Set([trimmed, trimmed.toLowerCase()])];
  const codes = written.flatMap((text) => [
    ...base64Forms(Buffer.from(text)),
    Buffer.from(text).toString('hex'),
    ...hashes.flatMap((name) => {
      const hash = createHash(name).update(text).digest();
      return [hash.toString('hex'), hash.toString('base64').replace(/=+$/, '')];
    }),
  ]);
  const backwards = [...lettersOf(trimmed).letters].reverse().join('');
  return [...new Set([...codes.flatMap(urlSafe), backwards])].map((code) => ({
    letters: lettersOf(code).letters,
    whole: false,
  }));
}

const hashes = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];

/** Within a longer text a value begins at one of three places in a group of four letters; those it shares are left out. */
function base64Forms(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const code = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const shared = (before + bytes.length) % 3 === 0 ? 0 : 1;
    return code.slice([0, 2, 3][before], code.length - shared);
  });
}

function urlSafe(code: string): readonly string[] {
  return [code, code.replaceAll('+', '-').replaceAll('/', '_')];
}
