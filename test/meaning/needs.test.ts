import { expect, it } from 'vitest';
import { coverageOf, meets } from '../../src/meaning/needs.ts';

it.each([
  ['postcode', ['Postcode'], true],
  ['postcode', ['Post code'], true],
  ['post code', ['postCode'], true],
  ['e-mail', ['Email address'], true],
  ['email', ['E-mail'], true],
  ['first name', ['', 'firstName', ''], true],
  ['name', ['First name'], true],
  ['day', ['Day'], true],
  ['day', ['Birthday'], false],
  ['postcode', ['ZIP', 'zip', 'postal-code'], false],
  ['postal code', ['ZIP', 'zip', 'postal-code'], true],
  ['größe', ['GRÖSSE'], false],
  ['größe', ['Größe (cm)'], true],
  ['', ['anything'], false],
  ['!', ['anything'], false],
])('%s is met by %j: %s', (need, texts, expected) => {
  expect(meets(need, { texts, meaning: { kind: 'unknown' } })).toBe(expected);
});

it.each([
  ['name', 'name', 'whole'],
  ['name', 'given-name', 'part'],
  ['street-address', 'postal-code', 'part'],
  ['postal-code', 'street-address', 'none'],
  ['password', 'new-password', 'whole'],
  ['card', 'cc-number', 'whole'],
  ['card', 'cc-csc', 'part'],
] as const)('%s is covered by %s: %s', (need, what, expected) => {
  const meaning = { kind: 'known', what, whose: 'customer' } as const;
  expect(coverageOf(need, { texts: [], meaning })).toBe(expected);
});
