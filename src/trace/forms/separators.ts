/** Between two signs of a number or code: blanks and signs, or the same in an address. */
export const separator =
  '(?:[ ().\\-/\\u00a0\\u2009-\\u2015\\u202f+]|%20|%2B|%28|%29|%2F|&nbsp;){0,3}';

/** Not in the middle of another number; %20 in an address ends in a digit of its own. */
export const noDigitBefore = '(?:(?<!\\d)|(?<=%[0-9a-f]{2}))';
export const noDigitAfter = '(?!\\d)';

/** Not in the middle of another word. */
export const noLetterBefore = '(?:(?<![\\p{L}\\p{M}])|(?<=%[0-9a-f]{2}))';
export const noLetterAfter = '(?![\\p{L}\\p{M}])';
