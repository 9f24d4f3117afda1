import { cleaned } from '../../words/clean.ts';

/** The same data with every text cleaned of what steers a reader's program, and cut with a mark where a page was too talkative. */
export const harmless = <T>(data: T): T =>
  JSON.parse(
    JSON.stringify(cleaned(data), (_, value: unknown) =>
      typeof value === 'string' ? cut(value) : value,
    ),
  );

/** In characters: more of one text is not read in a report. */
const longest = 600;

const cut = (text: string): string => {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, longest)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()} […cut]`;
};
