import { expect, test } from 'vitest';
import { hostilePages } from '../../fixtures/hostile/hostile-pages.ts';

test('there are enough, each under a name of its own that can be a host', () => {
  const names = hostilePages.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(80);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z][a-z0-9-]{1,40}$/.test(name))).toEqual([]);
  expect(names.filter((name) => name.endsWith('-other'))).toEqual([]);
});

test('each has a first page, an honest outcome and a bound, and says what it does', () => {
  const wanting = hostilePages.filter(
    ({ pages, honest, within, does }) =>
      !('/' in pages) || honest.length === 0 || within <= 0 || within > 60 || does === '',
  );
  expect(wanting.map(({ name }) => name)).toEqual([]);
});

test('no outcome is anything goes', () => {
  const outcome = /^(reached|(unmeasured|blocked|abandoned) [a-z-]+)$/;
  const wrong = hostilePages.filter(({ honest }) => !honest.every((one) => outcome.test(one)));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});
