/**
 * Text for people, as it may be printed: no character in it steers a terminal or turns the direction of reading, and no line
 * is an order to a CI service, such as `::error::` or `##[error]`.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(steering, '\ufffd')
    .replace(/^([^\S\n]*):(?=:)/gm, '$1:\u2060')
    .replace(/##(?=\[)/g, '##\u2060');
}

/** Control characters but line ends and tabs, marks of direction, and what else is not seen and joins nothing. */
const steering = /(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
