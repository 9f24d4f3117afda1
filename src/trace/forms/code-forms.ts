import type { EchoForm } from './literal-forms.ts';
import { noDigitAfter, noDigitBefore, separator } from './separators.ts';

/** Numbers and codes as sites group them: telephone and card numbers, IBANs, plates, one-time codes, amounts. */
export function codeForms(value: string): readonly EchoForm[] {
  if (!/^\+?[\p{L}\d\s().\-/\u2010-\u2015]+$/u.test(value)) return [];
  const signs = [...value.replace(/[^\p{L}\d]/gu, '')];
  const code = signs.join('');
  const groups = /^\d+$/.test(code) ? numberForms(value, code) : mixedForms(code);
  return [...groups, ...endForms(signs)];
}

/** Fewest digits that are taken for a telephone or card number and not for a year, a price or a post code. */
const fewestDigits = 7;

/** A number that is written with blanks, dots or dashes by some and without by others. */
function numberForms(value: string, digits: string): readonly EchoForm[] {
  if (digits.length < fewestDigits) return /^\d+$/.test(value) ? shortNumberForms(digits) : [];
  // Sites drop the country's prefix (one to three digits, or 00 and these), or put a 0 in its place.
  const prefix = value.startsWith('+')
    ? 3
    : value.startsWith('00')
      ? 5
      : value.startsWith('0')
        ? 1
        : 0;
  const shorter = Array.from({ length: prefix + 1 }, (_, drop) => digits.slice(drop));
  return shorter
    .filter((kept) => kept.length >= fewestDigits)
    .map((kept) => ({ pattern: opening + [...kept].join(separator), length: kept.length }));
}

/** The bracket before an area code goes with the one after it, and so does the country's prefix within. */
const opening = '(?:(?:\\(|%28)(?=\\+?[\\d \\-]{1,9}(?:\\)|%29))(?:\\+?\\d{1,3}[ \\-])?\\+?)?';

/** A code in halves, an amount in thousands. */
function shortNumberForms(digits: string): readonly EchoForm[] {
  if (digits.length < 5) return [];
  const at = digits.length - 3;
  const halves = [`${digits.slice(0, at)}[ \\-.,'’\\u00a0\\u202f]${digits.slice(at)}`];
  if (digits.length === 6) halves.push((digits.match(/../g) ?? []).join('[ \\-./]'));
  return halves.map((half) => ({
    pattern: `${noDigitBefore}${half}${noDigitAfter}`,
    length: digits.length,
  }));
}

/** Fewest signs of a code of letters and digits, such as a post code without its blank. */
const fewestSigns = 5;

/** A value of letters and digits, such as an IBAN. Words without a digit are left to their other forms. */
function mixedForms(code: string): readonly EchoForm[] {
  const signs = [...code];
  if (signs.length < fewestSigns || signs.length > 64 || !/\d/.test(code)) return [];
  return [{ pattern: signs.join(separator), length: signs.length }];
}

/** Of numbers and codes from this length on, sites show the end alone. */
const longEnough = 8;

/** The last four signs, where a mask stands before them or they are called the end. */
function endForms(signs: readonly string[]): readonly EchoForm[] {
  const end = signs.slice(-4).join('');
  if (signs.length < longEnough || signs.length > 64 || !/\d{2}/.test(end)) return [];
  const before = `(?:${masks}|(?:${endWords})[:\\s]{1,3})`;
  return [{ pattern: `${end}(?<=${before}${end})(?![\\p{L}\\d])`, length: end.length }];
}

const masks = '(?:[*•●∙·…#_]|x{2}|\\.{3})[ \\-\\u00a0]{0,2}|(?<!\\p{L})x';
const endWords =
  'ending(?: in| with)?|ends (?:in|with)|last (?:4|four)(?: digits)?|endet auf|endend auf|finissant par|termin(?:ant|e) par|termina(?:da|do)? (?:en|em|con|in)|eindig(?:end|t) op';
