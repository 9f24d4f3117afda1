/** The same data with every text made safe to print: pages write titles and messages, and may not steer the terminal. */
export const cleaned = <T>(data: T): T =>
  JSON.parse(
    JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? clean(value) : value)),
  );

/** In characters. What tools say of themselves is far shorter; what pages say may be a megabyte. */
const longest = 2000;

/** One line without escape sequences, control characters, and marks that turn the direction of the text around; cut where it is too long. */
const clean = (text: string): string =>
  cut(plain(text.slice(0, 8 * longest))).replace(commands, (word) => [...word].join(' '));

/** A log on GitHub obeys `::error::` and `##[error]` wherever they begin a line. */
const commands = /::(?=[a-z])|##(?=\[)/gi;

/** A text that is not too long; one that is ends in a mark. */
export const cut = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

const plain = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '')
    .replace(escapes, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Sequences of ECMA-48: with parameters (colours, cursor), strings to the terminal (titles, links), and short ones. */
const escapes =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/g;
