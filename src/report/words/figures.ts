/** "1 page", "2 pages", "0 pages". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** Seconds in words: one decimal below ten, none above. */
export const secondsOf = (seconds: number): string =>
  `${seconds < 9.95 ? seconds.toFixed(1) : Math.round(seconds)} s`;

/** What a finding cost, in words that never make something look like nothing. */
export const costInWords = (seconds: number): string => {
  if (seconds <= 0) return 'no seconds of its own';
  return seconds < 0.05 ? 'less than 0.1 s' : secondsOf(seconds);
};

/** A number with at most so many decimals, and none that say nothing. */
export const figureOf = (value: number, decimals: number): string =>
  String(Number(value.toFixed(decimals)));

/** A score of 0 to 100 as a whole number that never looks like nothing, or like everything, when it is not. */
export const points = (score: number): string => {
  if (score > 0 && score < 1) return 'under 1';
  if (score > 99 && score < 100) return '99';
  return String(Math.round(score));
};

/** "3.0 s", for moments. */
export const moment = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** An address without its query: the path alone on the journey's own host, the host before it elsewhere. */
export const placeOn = (site: string, address: string): string => {
  const there = partsOf(address);
  if (there === null) return address;
  if (there.host !== partsOf(site)?.host) return `${there.host}${there.path}`;
  return there.path === '' ? '/' : there.path;
};

const partsOf = (address: string): { readonly host: string; readonly path: string } | null => {
  const [, host, path] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)([^?#]*)/i.exec(address) ?? [];
  return host === undefined || path === undefined ? null : { host, path };
};
