import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Typed } from '../../../src/steps/typed.ts';
import { formsOf } from '../../../src/trace/forms/forms-of.ts';
import { makeRedactor } from '../../../src/trace/redact.ts';

const typed = (value: string, label = 'F', secret = false): Typed => ({ value, label, secret });
const shown = (value: string, text: string, label = 'F'): string =>
  makeRedactor([typed(value, label)])(text).replaceAll(`‹typed: ${label}›`, '▮');

/** A number of up to six digits may be a year, a price or a post code: it is known in halves only. */
const isCode = (signs: readonly string[]): boolean =>
  signs.some((sign) => /\d/.test(sign)) &&
  (signs.length > 6 || signs.some((sign) => /\D/.test(sign)));

describe('a number or code shown again', () => {
  it.each([
    ['DK5000400440116243', 'IBAN DK50 0040 0440 1162 43.', 'IBAN ▮.'],
    ['DK50 0040 0440 1162 43', 'iban dk5000400440116243', 'iban ▮'],
    ['DK5000400440116243', '?iban=DK50%200040%200440%201162%2043', '?iban=▮'],
    ['SW1A1AA', 'to SW1A 1AA', 'to ▮'],
    ['DK5000400440116243', 'IBAN ending 6243, born', 'IBAN ending ▮, born'],
    ['DK5000400440116243', 'DK•• •••• 6243', 'DK•• •••• ▮'],
    ['4539148803436467', 'Visa x6467, xxxx6467, ****-6467', 'Visa x▮, xxxx▮, ****-▮'],
    ['4539148803436467', 'Karte endet auf 6467', 'Karte endet auf ▮'],
    ['5107770138', 'at (510) 777-0138.', 'at ▮.'],
    ['5107770138', 'at (+1 510) 777-0138.', 'at ▮.'],
    ['5107770138', 'at %28510%29%20777-0138.', 'at ▮.'],
    ['5107770138', 'us (5107770138)', 'us (▮)'],
    ['493817', 'code 493-817', 'code ▮'],
    ['493817', 'code 49 38 17', 'code ▮'],
    ['85000', 'you earn 85,000', 'you earn ▮'],
  ])('%s in %s', (value, text, expected) => {
    expect(shown(value, text)).toBe(expected);
  });

  it.each([
    ['DK5000400440116243', 'DK50 0040 0440 1162 44, 6243 reviews, box 6243'],
    ['4539148803436467', 'max 6467, from 6467, suffix6467'],
    ['5107770138', '(510) 777-0139 and (415) 555-0199'],
    ['493817', 'from 1493 8170, 493 or 817'],
    ['85000', 'since 185,000 and 85,0001'],
  ])('leaves what is not %s: %s', (value, text) => {
    expect(shown(value, text)).toBe(text);
  });

  it('leaves nothing of a code, however it is grouped', () => {
    const sign = fc.constantFrom(...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789');
    const gap = fc.constantFrom('', ' ', '-', '\u00a0', '.', ' - ', '%20');
    fc.assert(
      fc.property(
        fc.array(sign, { minLength: 5, maxLength: 34 }).filter(isCode),
        fc.array(gap, { minLength: 34, maxLength: 34 }),
        fc.boolean(),
        fc.boolean(),
        (signs, gaps, low, secret) => {
          const grouped = signs.map((one, at) => (at === 0 ? one : `${gaps[at]}${one}`)).join('');
          const text = `no. ${low ? grouped.toLowerCase() : grouped}!`;
          const redact = makeRedactor([typed(signs.join(''), 'F', secret)]);
          expect(redact(text)).toBe(secret ? 'no. ‹secret›!' : 'no. ‹typed: F›!');
        },
      ),
    );
  });

  it('leaves both brackets or none', () => {
    const digits = fc.stringMatching(/^[1-9]\d{9}$/);
    const ways = fc.constantFrom(
      (d: string) => `(${d.slice(0, 3)}) ${d.slice(3, 6)}-${d.slice(6)}`,
      (d: string) => `(+1 ${d.slice(0, 3)}) ${d.slice(3)}`,
      (d: string) => `+1 (${d.slice(0, 3)}) ${d.slice(3)}`,
      (d: string) => `(${d.slice(0, 3)} ${d.slice(3)})`,
      (d: string) => `(${d})`,
    );
    fc.assert(
      fc.property(digits, ways, (value, way) => {
        const left = shown(value, way(value));
        expect(left.split('(').length).toBe(left.split(')').length);
        expect(left).not.toMatch(/\d{2}/);
      }),
    );
  });
});

describe('a date shown again', () => {
  it.each([
    'November 23, 1979',
    'Nov 23, 1979',
    '23.11.1979',
    '23/11/1979',
    '11/23/1979',
    '11/23/79',
    '1979/11/23',
    '23 November 1979',
    'November 23rd, 1979',
    '23rd of November 1979',
    '23. November 1979',
    '23 novembre 1979',
    '23 de noviembre de 1979',
    '23 listopada 1979',
    '1979年11月23',
    '11%2F23%2F1979',
    '23111979',
    '1979-11-23',
  ])('%s', (text) => {
    expect(shown('1979-11-23', `Born ${text}, in`)).toBe('Born ▮, in');
    expect(makeRedactor([typed('1979-11-23', 'F', true)])(`Born ${text}.`)).toBe('Born ‹secret›.');
  });

  it.each([
    ['23.11.1979', 'Nov. 23, 1979'],
    ['11/23/1979', '1979-11-23'],
    ['3/4/1979', '4 March 1979'],
    ['1979-11-23T10:30', '23.11.1979'],
    ['0829', '08/29'],
    ['0829', '08 / 29'],
    ['0829', '8/2029'],
    ['08/29', '0829'],
    ['08/29', 'August 2029'],
    ['2029-08', '08/29'],
  ])('typed %s, shown %s', (value, text) => {
    expect(shown(value, `on ${text}!`)).toBe('on ▮!');
  });

  it('is one that was typed in three fields', () => {
    const redact = makeRedactor([typed('14', 'Day'), typed('07', 'Month'), typed('1983', 'Year')]);
    expect(redact('Born 14.07.1983')).toBe('Born ‹typed: Year›');
    expect(redact('Born 14.08.1984, 14 of 07')).toBe('Born 14.08.1984, 14 of 07');
  });

  it.each([
    ['1979-11-23', '24.11.1979; November 1979; November 23, 1980; 23 October 1979; 11/2319'],
    ['1979-11-23', 'Sale until November 23, since 1979, 123.11.1979'],
    ['2026-13-40', '40.13.2026'],
    ['0829', '108/29, 08/290, 08/30, $8.29, 8:29'],
    ['2999', '29/99'],
    ['12.50', '1250 seats, December 2050'],
    ['10-12', '1012 guests, October 2012'],
    ['102029', '10/29'],
  ])('leaves what is not %s: %s', (value, text) => {
    expect(shown(value, text)).toBe(text);
  });

  it('leaves nothing of a date, in any language', () => {
    const languages = [
      'en-US',
      'en-GB',
      'de',
      'fr',
      'es',
      'it',
      'nl',
      'pt',
      'pl',
      'cs',
      'ru',
      'ja',
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.constantFrom(...languages),
        fc.constantFrom<Intl.DateTimeFormatOptions>(
          { dateStyle: 'long' },
          { dateStyle: 'medium' },
          { year: 'numeric', month: 'numeric', day: 'numeric' },
          { year: 'numeric', month: '2-digit', day: '2-digit' },
        ),
        (date, language, how) => {
          const text = new Intl.DateTimeFormat(language, { ...how, timeZone: 'UTC' }).format(date);
          expect(shown(date.toISOString().slice(0, 10), text)).not.toMatch(/\d/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a name shown again', () => {
  it.each([
    ['Hi Thorvald!', 'Hi ▮!'],
    ['Quistgaard, Thorvald', '▮, ▮'],
    ['Place order for Thorvald', 'Place order for ▮'],
    ['THORVALD’S ORDER', '▮’S ORDER'],
    ['/u/thorvald-quistgaard?n=A%20Thorvald', '/u/▮-▮?n=A%20▮'],
  ])('%s', (text, expected) => {
    expect(shown('Thorvald Quistgaard', text, 'Full name')).toBe(expected);
    expect(shown('Thorvald Quistgaard', text, 'textbox')).toBe(expected);
    expect(shown('thorvald quistgaard', text, 'Your name')).toBe(expected);
    expect(shown('thorvald quistgaard', text, 'Nombre del viajero')).toBe(expected);
  });

  it.each([
    ['New York office', 'City', 'the new office of York'],
    ['New York office', 'F', 'the new office of York'],
    ['San Francisco', 'City', 'San Diego'],
    ['Blue Running Shoes', 'Search for products', 'Shoes in Blue'],
    ['Acme Software Group', 'Company name', 'Software for your Group'],
    ['Please Call Me Back Soon', 'F', 'Call us soon'],
    ['please call back', 'F', 'call back'],
    ['Anna Berg', 'Name', 'Annabel, Bergen, Joanna'],
    ['Will Price', 'Name', 'The price will change'],
    ['Room 77B', 'F', 'Room service'],
  ])('leaves the words of the site: %s in %s', (value, label, text) => {
    expect(shown(value, text, label)).toBe(text);
  });
});

describe('formsOf', () => {
  it('knows each form once, and a secret before all others', () => {
    const forms = formsOf([typed('1979-11-23'), typed('1979-11-23', 'S', true)]);
    expect(new Set(forms.map(({ pattern }) => pattern)).size).toBe(forms.length);
    expect(forms.every((form) => form.typed.secret)).toBe(true);
  });

  it('is searched for in long pages in no time', () => {
    const values = ['Thorvald Quistgaard', '5107770138', '4539148803436467', '1979-11-23'];
    const all = [...values, 'DK5000400440116243', '0829', 'Vesterbrogade 77B'].map((v) => typed(v));
    const redact = makeRedactor(all);
    const pages = [
      '1 2 3 4 5 6 7 8 9 0 ',
      '((((((',
      '        ',
      '*****',
      'DK50 0040 0440 ',
      '4539',
    ];
    const began = performance.now();
    for (const page of pages) redact(page.repeat(200_000 / page.length));
    expect(performance.now() - began).toBeLessThan(6000);
  });
});
