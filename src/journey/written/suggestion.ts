import type { ErrorObject } from 'ajv';
import { keyNames } from '../../steps/keys.ts';
import { nearest } from '../source/nearest.ts';
import { titleOf } from './explained.ts';

/** What was probably meant by a value that does not have the form it should; empty when nobody can say. */
export function suggestionFor(error: ErrorObject): string {
  const { params, data } = error;
  const written = String(data);
  if (Array.isArray(params.allowedValues)) return oneOf(written, params.allowedValues.map(String));
  if (params.format === 'key-name') return key(written);
  if (params.format === 'web-address') return address(written);
  if (params.format === 'regular-expression') return expression(written);
  if (/length of time/.test(titleOf(error))) return duration(written);
  if (/path that begins/.test(titleOf(error))) return page(written);
  return '';
}

function oneOf(written: string, names: readonly string[]): string {
  const name = nearest(written, names);
  return name === undefined ? '' : `Did you mean ${name}?`;
}

/** The two slips that are made most; the engine's own words would quote the value. */
function expression(written: string): string {
  const needless = /\\[^\w\s^$.*+?()[\]{}|/\\]|\\[a-zA-Z](?<!\\[bBdDsSwWnrtfvpPukxc])/.exec(
    written,
  )?.[0];
  if (needless !== undefined) return `Leave out the \\ in ${needless}: it needs none.`;
  return 'Is there a bracket that is not closed? A bracket that is meant as text is \\( in a pattern.';
}

/** Each part of a chord by itself. */
function key(written: string): string {
  const parts = written.split('+').map((part) => part.trim());
  const meant = parts.map((part) => (part.length === 1 ? part : nearest(part, keyNames)));
  return meant.includes(undefined) ? '' : `Did you mean ${meant.join('+')}?`;
}

function duration(written: string): string {
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(written) ?? [];
  if (number === undefined) return '';
  const letters = unit.toLowerCase();
  const short = /^ms|^milli/.test(letters) ? 'ms' : letters.startsWith('m') ? 'm' : 's';
  return `Did you mean ${number}${short}?`;
}

function address(written: string): string {
  if (/[?#]/.test(written)) return 'Leave out what follows ? or #, and open that as a page.';
  return /^[\w-]+(\.[\w-]+)+/.test(written) ? `Did you mean https://${written}?` : '';
}

function page(written: string): string {
  return /^(www\.|[\w-]+\.(com|org|net|example)\b)/i.test(written)
    ? `Did you mean https://${written}?`
    : `Did you mean /${written.replace(/^\.?\//, '')}?`;
}
