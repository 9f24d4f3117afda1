import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { kindsOf, zooCases } from './zoo-case.ts';

const cases = zooCases();

test('every page has a label that can be read, and a first page', () => {
  const without = cases.filter(({ folder }) => !existsSync(path.join(folder, 'index.html')));
  expect(without.map(({ name }) => name)).toEqual([]);
});

test('names say the case, in lower-case words', () => {
  expect(cases.map(({ name }) => name).filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
});

test('the zoo is large enough, and a good part of it is set aside and harmless', () => {
  const aside = cases.filter(({ part }) => part === 'aside');
  const harmless = cases.filter((one) => kindsOf(one).length === 0);
  expect(cases.length).toBeGreaterThanOrEqual(90);
  expect(aside.length / cases.length).toBeGreaterThan(1 / 4);
  expect(harmless.length / cases.length).toBeGreaterThanOrEqual(1 / 3);
});
