import type { EchoForm } from './literal-forms.ts';
import { monthNames } from './month-names.ts';
import { noDigitAfter, noDigitBefore } from './separators.ts';

/** A date in digits or with the month's name, in each order in which people write it. */
export function dateForms(value: string): readonly EchoForm[] {
  return readDates(value).flatMap(({ year, month, day }) => {
    const [d, m] = [`0?${day}`, `0?${month}`];
    const short = `(?:${year.slice(0, 2)})?${year.slice(2)}`;
    const [dd, mm] = [day.padStart(2, '0'), month.padStart(2, '0')];
    const nth = `${d}(?:st|nd|rd|th|er|[.ºª])?`;
    const name = `(?:${monthNames(Number(month)).join('|')})\\.?`;
    const written = [
      [d, m, short].join(between),
      [m, d, short].join(between),
      [year, m, d].join(between),
      `${dd}${mm}${year}`,
      `${mm}${dd}${year}`,
      `${year}${mm}${dd}`,
      [nth, name, year].join(gap),
      [name, nth, year].join(gap),
      [year, name, nth].join(gap),
    ];
    return written.map(asNumber);
  });
}

/** The month until which a card is valid, which fields that mask themselves show with a stroke of their own. */
export function expiryForms(value: string): readonly EchoForm[] {
  const [, before, sign, after] = /^(\d{2}|\d{4})(\s*\/\s*|-|)(\d{2}|\d{4})$/.exec(value) ?? [];
  if (before === undefined || after === undefined) return [];
  const [month, year] = before.length === 4 ? [after, before] : [before, after];
  const length = year.length + month.length;
  // Two numbers with a dash are a range, and six digits a code.
  if (!isMonth(month) || length > 6 || (sign === '-' && length < 6)) return [];
  if (sign === '' && length > 4) return [];
  const years = `(?:20)?${year.slice(-2)}`;
  const digits = [`0?${Number(month)}`, years].join('\\s{0,3}(?:[/\\-]|%2F)\\s{0,3}');
  if (sign === '') return [asNumber(digits)];
  const name = `(?:${monthNames(Number(month)).join('|')})\\.?${gap}20${year.slice(-2)}`;
  return [digits, `${month}${years}`, name].map(asNumber);
}

function asNumber(pattern: string): EchoForm {
  return { pattern: `${noDigitBefore}${pattern}${noDigitAfter}`, length: 8 };
}

const between = '\\s?(?:[./\\-\\u2010-\\u2015年月년월]|%2F)\\s?';
const gap = '(?:[\\s,.\\-/+]|%20|%2C|&nbsp;){0,3}(?:(?:of|de|del)\\s{1,3})?';

type Day = { readonly year: string; readonly month: string; readonly day: string };

/** A value that could be two dates is both: 03/04/1979. */
function readDates(value: string): readonly Day[] {
  const [date = ''] = value.split(/[T ](?=\d{1,2}:\d{2})/);
  const [, ...parts] = /^(\d{1,4})[-/. ]{1,2}(\d{1,2})[-/. ]{1,2}(\d{1,4})$/.exec(date) ?? [];
  const [first = '', second = '', third = ''] = parts;
  const orders: readonly Day[] =
    first.length === 4
      ? [{ year: first, month: second, day: third }]
      : [
          { year: third, month: second, day: first },
          { year: third, month: first, day: second },
        ];
  return orders.filter(isDay).map(({ year, month, day }) => ({
    year,
    month: String(Number(month)),
    day: String(Number(day)),
  }));
}

function isDay({ year, month, day }: Day): boolean {
  return year.length === 4 && isMonth(month) && Number(day) >= 1 && Number(day) <= 31;
}

function isMonth(text: string): boolean {
  return text.length <= 2 && Number(text) >= 1 && Number(text) <= 12;
}
