import type { FieldSeen } from '../trace/look.ts';
import { type Known, type Meaning, meanings } from './meaning.ts';
import type { Question } from './question.ts';
import { readLabel } from './read-label.ts';

/** What a need may be called, as far as telling whether something meets it goes. */
type Asking = { readonly texts: readonly string[]; readonly meaning: Meaning };

/** Whether a question asks for one of the journey's needs. */
export function isNeeded(needs: readonly string[], question: Question): boolean {
  return needs.some((need) => meets(need, askingOf(question)));
}

/** A question by all it is called: its label, its group's, its name, its autocomplete token. */
export function askingOf({ fields, meaning }: Pick<Question, 'fields' | 'meaning'>): Asking {
  return { texts: fields.flatMap(textsOf), meaning };
}

/** Whether something asks for this need, or for a part of it. */
export function meets(need: string, asking: Asking): boolean {
  return coverageOf(need, asking) !== 'none';
}

/**
 * How much of a need something asks for, by its meaning, in whatever language, or by its words. Whole words only, however
 * they are joined: `e-mail` is met by "Email address" and `firstName` by "first name", but `day` is not by "birthday".
 */
export function coverageOf(need: string, { texts, meaning }: Asking): 'whole' | 'part' | 'none' {
  const asks = meaningOfNeed(need);
  if (meaning.kind === 'known' && asks !== undefined) {
    if (meaning.whose === 'someone-else') return 'none';
    if (meaning.what === asks || sameAs[asks]?.includes(meaning.what)) return 'whole';
    return parts[asks]?.includes(meaning.what) ? 'part' : 'none';
  }
  const wanted = wordsOf(need).join('');
  const isNamed = wanted !== '' && texts.some((text) => runsOf(wordsOf(text)).has(wanted));
  return isNamed ? 'whole' : 'none';
}

type Others = Readonly<Partial<Record<Known, readonly Known[]>>>;

/** Meanings that a wider one is made of: who needs an address needs its town. */
const parts: Others = {
  name: ['given-name', 'family-name', 'additional-name', 'honorific-prefix', 'cc-name'],
  'street-address': ['address-line2', 'postal-code', 'address-level2', 'address-level1', 'country'],
  'cc-number': ['cc-name', 'cc-exp', 'cc-csc', 'cc-type'],
};

/** Meanings that are another way of saying it. */
const sameAs: Others = {
  health: ['medical'],
  password: ['new-password', 'current-password'],
  day: ['date'],
  date: ['day'],
};

function meaningOfNeed(need: string): Known | undefined {
  const token = meanings.find((meaning) => meaning === need.trim().toLowerCase());
  return token ?? (/^\W*card\W*$/i.test(need) ? 'cc-number' : readLabel(need, 'en')?.what);
}

function textsOf(field: FieldSeen): readonly string[] {
  return [field.label, field.group ?? '', field.name, field.autocomplete];
}

function wordsOf(text: string): readonly string[] {
  const parted = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return parted.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Every run of consecutive words, joined. */
function runsOf(words: readonly string[]): ReadonlySet<string> {
  const runs = words.flatMap((_, from) =>
    words.slice(from).map((_word, length) => words.slice(from, from + length + 1).join('')),
  );
  return new Set(runs);
}
