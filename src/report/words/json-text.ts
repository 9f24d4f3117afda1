import { cut } from './clean.ts';

/**
 * Data as JSON text, the same for the same data. A text that a page made too long is cut with a mark, and what would steer
 * whoever shows it is written out.
 */
export const jsonText = (data: unknown): string =>
  `${JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? cut(value) : value), 2).replace(unshown, writtenOut)}\n`;

/** Control characters that JSON lets stand, and marks that are not seen, such as those that turn the direction around. */
const unshown = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu;

const writtenOut = (sign: string): string =>
  Array.from(
    { length: sign.length },
    (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
