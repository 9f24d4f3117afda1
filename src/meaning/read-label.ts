import { type Known, meanings, type Whose } from './meaning.ts';
import { canBeMentioned, isMention } from './mention.ts';
import { patternOf, without } from './patterns.ts';
import { languages } from './words/index.ts';
import type { Words } from './words/words.ts';

/** What the words of a label ask for. */
export type Read = { readonly what: Known; readonly whose: Whose; readonly confirms: boolean };

/** Meanings whose words are common: they are meant only where the label says nothing else ("Name", not "Name of the dog"). */
const common: ReadonlySet<Known> = new Set<Known>([
  ...(['name', 'given-name', 'family-name', 'nickname', 'username', 'street-address'] as const),
  ...(['address-level2', 'address-level1', 'address-line2', 'country', 'organization'] as const),
  ...(['organization-title', 'honorific-prefix', 'language', 'url', 'sex'] as const),
  ...(['origin', 'belief', 'health', 'medical', 'sex-life'] as const),
  ...(['day', 'time', 'date', 'message', 'photo', 'cc-exp', 'voucher', 'cc-number'] as const),
]);

/** What people ask for in a question: "Are you pregnant?" */
const special: ReadonlySet<Known> = new Set<Known>([
  ...(['origin', 'belief', 'medical', 'sex-life'] as const),
]);

/** A longer label is a sentence about something, and no name of a value. */
const mostWords = 9;

/** Reads a label in the page's language, then in English, then in all others. Null: it asks for nothing that is known. */
export function readLabel(label: string, language: string): Read | null {
  const text = plain(label);
  if (text === '') return null;
  const key = `${primary(language)} ${text}`;
  const known = readBefore.get(key);
  if (known !== undefined) return known;
  const read = readAnew(text, language);
  // As many as some sites ask: a walk over thousands must not keep them all.
  if (readBefore.size >= 2000) readBefore.clear();
  readBefore.set(key, read);
  return read;
}

/** The same label is read by every judgement that rests on it. */
const readBefore = new Map<string, Read | null>();

function readAnew(text: string, language: string): Read | null {
  const near = languages.filter((words) => words.language === primary(language));
  const rest = languages.filter((words) => !near.includes(words));
  // Of a language that nobody has words for, nothing tells what a word beside a known one is.
  const isForeign = near.length === 0 && language !== '';
  const merely = new Set<Known>();
  for (const words of [...near, ...rest]) {
    const read = readIn(text, words, isForeign ? null : merely);
    if (read) return read;
  }
  return null;
}

/** Whether a label says that something is to be given again, in the page's language or in English: "once again". */
export function asksOnceMore(label: string, language: string): boolean {
  const text = plain(label);
  const near = languages.filter((words) => ['en', primary(language)].includes(words.language));
  return (
    text.split(' ').length <= mostWords &&
    near.some((words) => patternOf(words, 'confirm').test(text))
  );
}

/** Whether a label has the words of a meaning, whatever else it asks for; in the page's language or in English. */
export function names(what: Known, label: string, language: string): boolean {
  const near = languages.filter((words) => ['en', primary(language)].includes(words.language));
  return near.some((words) => patternOf(words, what).test(plain(label)));
}

/** Whether a label can be read: the page says a language that is known, and the label is not written in another script. */
export function canRead(label: string, language: string): boolean {
  if (!languages.some((words) => words.language === primary(language))) return false;
  const letters = label.match(/\p{L}/gu) ?? [];
  const own = primary(language) === 'ja' ? japanese : latin;
  return letters.filter((letter) => own.test(letter)).length * 2 > letters.length;
}

const latin = /\p{Script=Latin}/u;
const japanese = /[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Whether a text demands kinds of characters: a capital, a digit, a sign. That they are welcome is no demand. */
export function demandsKinds(text: string): boolean {
  return text.split(/[.;!。\n]/).some((sentence) => {
    const said = plain(sentence);
    return languages.some((words) => {
      if (!patternOf(words, 'composition').test(said)) return false;
      const rest = without(said, ['free'], words);
      return rest === said || patternOf(words, 'demands').test(rest);
    });
  });
}

/** `merely`: what a language before this one has found to be mentioned only; this one adds to it. Null: mentions do. */
function readIn(text: string, words: Words, merely: Set<Known> | null): Read | null {
  const confirms = patternOf(words, 'confirm').test(text);
  const someoneElse = patternOf(words, 'someoneElse');
  const whose = someoneElse.test(text)
    ? 'someone-else'
    : patternOf(words, 'shipping').test(text)
      ? 'shipping'
      : patternOf(words, 'billing').test(text)
        ? 'billing'
        : 'customer';
  if (text.split(' ').length > mostWords) return null;
  const bare = without(text, ['confirm', 'someoneElse'], words);
  const what = meanings.find((meaning) =>
    merely && canBeMentioned(meaning)
      ? isAskedIn(meaning, bare, words, merely)
      : asksFor(meaning, bare, words) || asksFor(meaning, text, words),
  );
  return what === undefined ? null : { what, whose, confirms };
}

/** A word that another language took for a mention counts only where the label says nothing else. */
function isAskedIn(what: Known, text: string, words: Words, merely: Set<Known>): boolean {
  const every = patternOf(words, what, 'gu');
  const rest = text.replaceAll(every, ' ');
  if (rest === text) return false;
  if (saysNothingElse(rest, words)) return true;
  if (!merely.has(what) && !isMention(what, text, words)) return true;
  merely.add(what);
  return false;
}

function asksFor(what: Known, text: string, words: Words): boolean {
  if (words.asks[what] === undefined) return false;
  const match = patternOf(words, what).exec(text);
  if (match === null) return false;
  if (!common.has(what)) return true;
  const rest = text.replace(match[0], ' ');
  return special.has(what) ? isQuestion(rest, words) : saysNothingElse(rest, words);
}

/** Of what is special a whole question is asked, with what it means in brackets: "Do you have any allergies (pollen)?" */
function isQuestion(rest: string, words: Words): boolean {
  const bare = rest.replace(/[(（][^)）]*[)）]/g, ' ');
  return saysNothingElse(without(bare, ['frames'], words), words);
}

function saysNothingElse(text: string, words: Words): boolean {
  const rest = without(text, ['filler', 'shipping', 'billing'], words);
  return !/\p{L}/u.test(rest);
}

/** Comparable: lower case, straight quotes, single spaces, no signs that mark what is required. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[*:✱_?]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}
