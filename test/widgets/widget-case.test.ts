import { expect, test } from 'vitest';
import { journeyOf } from './walk-widgets.ts';
import { widgetCases } from './widget-case.ts';
import { widgetKinds } from './widget-kinds.ts';

const cases = widgetCases();
const named = cases.map((one) => [`${one.page} ${one.walk}`, one] as const);

test('the matrix is large enough, and a good part of it is set aside', () => {
  const pages = new Set(cases.map(({ page }) => page));
  const aside = cases.filter(({ part }) => part === 'aside');
  expect(pages.size).toBeGreaterThanOrEqual(20);
  expect(cases.length).toBeGreaterThanOrEqual(150);
  expect(aside.length / cases.length).toBeGreaterThan(1 / 4);
});

test.each(widgetKinds)('%s is walked', (kind) => {
  expect(cases.some(({ widgets }) => widgets.includes(kind))).toBe(true);
});

test('each walk has a name of its own', () => {
  expect(new Set(named.map(([name]) => name)).size).toBe(cases.length);
});

test.each(named)('%s is a journey in plain words, and its steps are counted', (_name, one) => {
  const journey = journeyOf(one, 'http://site.example');
  expect(JSON.stringify(one.steps)).not.toMatch(/"(css|xpath|testid|role)"/);
  expect(one.counts.steps).toBe(journey.steps.length);
});
