import { expect, it } from 'vitest';
import { meets } from '../../src/meaning/needs.ts';

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
