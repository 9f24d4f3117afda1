import { lettersOf } from './letters.ts';
import type { Needle } from './needles.ts';

/** No text of a page is cut to fewer characters than this before it is searched. */
const shortestCut = 40;
/** In characters: a value of many letters, encoded several times, is as long. */
const longestValue = 2000;
/** So many letters of a value tell it, though it may be longer; half of a shorter one does. */
const telling = { secret: 4, other: 6 };

/** Where a text, or words that are quoted in it, may have been cut: at its end, at a mark of leaving out, at the end of a quotation. */
export function cutsIn(text: string): readonly number[] {
  if (text.length < shortestCut) return [];
  const marks = [...text.matchAll(/…|["”»›](?![\p{L}\p{N}])/gu)].map(({ index }) => index);
  return [...marks.filter((at) => at >= shortestCut), text.length];
}

/** Where the beginning of a value stands that was cut off before its end; undefined: none of these does. */
export function cutPlace<N extends Needle & { readonly secret: boolean }>(
  text: string,
  end: number,
  needles: readonly N[],
): { readonly start: number; readonly end: number; readonly needle: N } | undefined {
  const from = Math.max(0, end - longestValue);
  const near = text.slice(from, end).replace(brokenCode, '');
  const where = lettersOf(near);
  const found = needles
    .map((needle) => ({ needle, length: lengthAtEnd(where.letters, needle) }))
    .filter(({ needle, length }) => {
      if (length === 0) return false;
      return !needle.whole || where.opens(where.letters.length - length);
    })
    .sort((a, b) => b.length - a.length)[0];
  if (!found) return undefined;
  const start = from + where.start(where.letters.length - found.length);
  return { start, end, needle: found.needle };
}

/** A sign of an address, of HTML or of JSON that was cut in its middle. */
const brokenCode = /(?:%(?:25)*[\da-f]?|&#?\w{0,6}|\\u[\da-f]{0,3})$/i;

/** How many letters of the value the text ends with, from its first on; 0: too few to tell. */
function lengthAtEnd(text: string, { letters, secret }: Needle & { readonly secret: boolean }) {
  const least = Math.min(Math.ceil(letters.length / 2), secret ? telling.secret : telling.other);
  for (let length = Math.min(letters.length - 1, text.length); length >= least; length -= 1)
    if (text.endsWith(letters.slice(0, length))) return length;
  return 0;
}
