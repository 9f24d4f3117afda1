import { describe, expect, it } from 'vitest';
import { hopPurpose } from '../../src/detect/facts/words/hop-purpose.ts';

describe('what a hop is for', () => {
  it.each([
    ['secure', 'http://shop.example/a?b=1', 'https://shop.example/a?b=1'],
    ['secure', 'http://shop.example/', 'https://www.shop.example/'],
    ['secure', 'http://shop.example:8080/a', 'https://shop.example:8443/a'],
    ['spelling', 'https://shop.example/a', 'https://www.shop.example/a'],
    ['spelling', 'https://shop.example/a', 'https://shop.example/a/'],
    ['spelling', 'https://shop.example/a/', 'https://shop.example/a/index.html'],
    ['language', 'https://shop.example/', 'https://shop.example/de/'],
    ['language', 'https://shop.example/a', 'https://shop.example/en-us/a'],
    ['language', 'https://shop.example/de/a', 'https://shop.example/fr/a'],
    ['language', 'https://shop.example/a', 'https://fr.shop.example/a'],
    ['language', 'https://shop.example/a', 'https://shop.example/a?lang=it'],
    ['sign-in', 'https://shop.example/orders', 'https://shop.example/login?next=/orders'],
    ['sign-in', 'https://shop.example/orders', 'https://id.example/de/anmelden'],
    ['', 'https://shop.example/login', 'https://id.example/login'],
    ['', 'https://shop.example/a', 'https://shop.example/b'],
    ['', 'https://shop.example/a', 'https://shop.example/a?id=2'],
    ['', 'https://shop.example/blogin', 'https://shop.example/catalogin'],
    ['', 'https://shop.example/a', 'https://other.example/a'],
    ['', 'about:blank', 'not an address'],
  ])('%s: %s > %s', (purpose, from, to) => {
    expect(hopPurpose({ from, to })).toBe(purpose);
  });
});
