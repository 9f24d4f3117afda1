import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js';
import type { Phrase } from '../../../overlay/words-in.ts';

/** A way to reach people: what it is, as it is written, and where in the text it starts; -1: behind a link only. */
export type Contact = {
  readonly by: 'phone' | 'e-mail';
  readonly shown: string;
  readonly at: number;
};

/**
 * Phone numbers and e-mail addresses in a text, and behind its links. `asks` are the phrases that ask to call: what looks like a
 * number right after one counts, even if no such number can exist.
 */
export const contactsIn = (
  text: string,
  links: readonly string[],
  languages: readonly string[],
  asks: readonly Phrase[],
): readonly Contact[] => {
  const found = [...phonesIn(text, languages), ...afterAsking(text, asks), ...mailsIn(text)];
  const bare = (shown: string) => shown.replace(/[^\p{L}\p{N}@]/gu, '');
  const hidden = links.filter((link) => !found.some(({ shown }) => bare(shown) === bare(link)));
  const behind = hidden.map(
    (link): Contact => ({ by: link.includes('@') ? 'e-mail' : 'phone', shown: link, at: -1 }),
  );
  return [...found, ...behind].filter(
    (contact, index, all) => all.findIndex(({ shown }) => shown === contact.shown) === index,
  );
};

/** Where a language is mostly spoken, for numbers written without a country code. */
const homes: Readonly<Record<string, readonly CountryCode[]>> = {
  en: ['US', 'GB', 'AU'],
  de: ['DE', 'AT', 'CH'],
  fr: ['FR', 'BE', 'CH', 'CA'],
  es: ['ES', 'MX', 'AR'],
  it: ['IT'],
  pt: ['PT', 'BR'],
  nl: ['NL', 'BE'],
  ja: ['JP'],
};

const phonesIn = (text: string, languages: readonly string[]): readonly Contact[] =>
  countriesOf(languages).flatMap((country) =>
    findPhoneNumbersInText(text, country).map(
      ({ startsAt, endsAt }): Contact => ({
        by: 'phone',
        shown: text.slice(startsAt, endsAt),
        at: startsAt,
      }),
    ),
  );

const countriesOf = (languages: readonly string[]): readonly CountryCode[] => {
  const countries = languages.flatMap((tag) => {
    const [primary = '', ...rest] = tag.split(/[-_]/);
    const region = rest
      .map((part) => part.toUpperCase())
      .filter((part) => isSupportedCountry(part));
    return [...region, ...(homes[primary.toLowerCase()] ?? [])];
  });
  return countries.length > 0 ? [...new Set(countries)] : ['US', 'GB'];
};

/** In characters: a number that belongs to "please call" stands close by. */
const closeBy = 60;

const afterAsking = (text: string, asks: readonly Phrase[]): readonly Contact[] =>
  asks.flatMap(({ words, at }) => {
    const start = Math.max(0, at);
    const part = text.slice(start, at + words.length + closeBy);
    const number = /\+?\(?\d[\d\s()./-]{4,18}\d/.exec(part);
    if (number === null) return [];
    const digits = number[0].replace(/\D/g, '').length;
    const isDate = /^\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(number[0]);
    return digits < 6 || isDate
      ? []
      : [{ by: 'phone', shown: number[0], at: start + number.index }];
  });

const mailsIn = (text: string): readonly Contact[] =>
  [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].map((match) => ({
    by: 'e-mail',
    shown: match[0],
    at: match.index,
  }));
