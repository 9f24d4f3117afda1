/** A text cut to a length in characters, on one line, with … where it was cut. */
export const cut = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= length) return line;
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
};

/** Milliseconds as seconds with one decimal, as a number. */
export const seconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;

/** Milliseconds in words: "3.0 s". */
export const inSeconds = (milliseconds: number): string => `${seconds(milliseconds).toFixed(1)} s`;

/** "one", "two", … "nine", then figures. */
export const numberWord = (count: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ??
  String(count);

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string => {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
};
