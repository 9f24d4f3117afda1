import { isExample } from './example.ts';
import type { Known } from './meaning.ts';
import { patternOf, without } from './patterns.ts';
import type { Words } from './words/words.ts';

/** Whether the words around what is asked for say that it is something else: "E-mail subject", "Name on the passport". */
export function isMention(what: Known, text: string, words: Words): boolean {
  const match = patternOf(words, what).exec(text);
  if (match === null) return false;
  const before = text.slice(0, match.index);
  return isOfIt(before, words) || !goesOn(text.slice(match.index + match[0].length), what, words);
}

/** Whether the word for it may stand in a label that asks for something else. */
export function canBeMentioned(what: Known): boolean {
  return mentioned.has(what);
}

const mentioned: ReadonlySet<Known> = new Set<Known>([
  ...(['email', 'tel', 'postal-code', 'passport', 'driving-licence', 'password'] as const),
  ...(['iban', 'tax-id', 'bday'] as const),
]);

/** "Subject of your": what comes after is only what it belongs to. */
function isOfIt(before: string, words: Words): boolean {
  return [...before.matchAll(patternOf(words, 'mentions', 'gu'))].some((match) => {
    const rest = before.slice(match.index + match[0].length);
    return without(rest, ['filler'], words).trim() === '';
  });
}

/** What follows is a sign, a number, or a word that begins what is said about it, and no word that it only describes. */
function goesOn(after: string, what: Known, words: Words): boolean {
  if (words.goesOn === undefined || !startsWithWord.test(after)) return true;
  if (isExample(after.trim().split(' ')[0] ?? '')) return true;
  const lists = ['goesOn', 'filler', 'shipping', 'billing', what] as const;
  const text = after.replace(/^[\s-]+/, '');
  return lists.some((list) => text.search(patternOf(words, list)) === 0);
}

const startsWithWord = /^(\s*|-|'s )\p{L}/u;
