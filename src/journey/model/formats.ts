import { longestDuration, readDuration } from '../../steps/duration.ts';
import { isKey } from '../../steps/keys.ts';

/** Forms of text that the schema names and editors need not know. Each says whether a text has it. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'web-address': isWebAddress,
  'regular-expression': isRegularExpression,
  'language-tag': isLanguageTag,
  'key-name': isKey,
  date: isDate,
  'at-most-an-hour': isAtMostAnHour,
};

/** A whole http or https address, without ? and #: a place to begin. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return false;
  const { search, hash } = new URL(text);
  return search === '' && hash === '';
}

/** What is no length of time at all is told as that. */
function isAtMostAnHour(text: string): boolean {
  return !(readDuration(text) > longestDuration);
}

/** A day of the calendar, as 2026-12-31. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
