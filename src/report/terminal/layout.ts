/** How many columns a text takes: East Asian letters and pictures two, marks on letters none. */
export const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + columnsOf(character), 0);

/** A text cut to a number of columns, with … where it was cut. */
export const cutTo = (text: string, width: number): string => {
  if (columns(text) <= width) return text;
  let taken = '';
  let used = 1;
  for (const character of text) {
    used += columnsOf(character);
    if (used > width) break;
    taken += character;
  }
  return `${taken.trimEnd()}…`;
};

/** A text padded with spaces to a number of columns. */
export const pad = (text: string, width: number, side: 'left' | 'right' = 'right'): string => {
  const spaces = ' '.repeat(Math.max(0, width - columns(text)));
  return side === 'right' ? text + spaces : spaces + text;
};

/** A text broken into lines of a width: the first begins with one indent, the others with another. */
export const wrapped = (
  text: string,
  { width, first = '', rest = first }: { width: number; first?: string; rest?: string },
): readonly string[] => {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(between).flatMap((one) => pieces(one, width - columns(rest)))) {
    if (!isEmpty && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = rest + word;
    } else {
      line += isEmpty ? word : ` ${word}`;
    }
    isEmpty = false;
  }
  return [...lines, line];
};

/** Where a line may end: between words, and not between a number and its unit. */
const between = /(?<!\d) | (?!(?:s|%)(?![\p{L}\d]))/u;

const columnsOf = (character: string): number => {
  if (/\p{Mn}|\p{Me}/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
};

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;

/** A word that is longer than a line goes on in the next. */
const pieces = (word: string, width: number): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && columns(part) + columnsOf(character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
};
