import { lettersOf, placesOf } from '../../../trace/forms/letters.ts';
import type { Needle } from '../../../trace/forms/needles.ts';

/** What was typed, as a page may show it again: patterns of what is written, and letters that may be set apart. */
export type TypedForms = {
  readonly patterns: readonly string[];
  readonly needles: readonly Needle[];
};

/** Finds what was typed in a text. */
export type TypedText = {
  readonly isIn: (text: string) => boolean;
  readonly placesIn: (text: string) => readonly { readonly start: number; readonly end: number }[];
};

export function typedText({ patterns, needles }: TypedForms): TypedText {
  const search = patterns.length > 0 ? new RegExp(patterns.join('|'), 'giu') : null;
  const least = Math.min(...needles.map(({ letters }) => letters.length));
  const apart = (text: string) => {
    if (text.length < least) return [];
    const where = lettersOf(text);
    return needles.flatMap(({ letters, whole }) => placesOf(letters, whole, where));
  };
  return {
    isIn: (text) => (search !== null && text.search(search) >= 0) || apart(text).length > 0,
    placesIn: (text) => [
      ...(search === null ? [] : [...text.matchAll(search)]).map(({ index, 0: match }) => ({
        start: index,
        end: index + match.length,
      })),
      ...apart(text),
    ],
  };
}
