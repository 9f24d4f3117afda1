import { expect, test } from 'vitest';
import { differences, sampleOf } from './compare-paces.ts';
import type { Walked } from './walk-zoo.ts';
import { zooCases } from './zoo-case.ts';

const [first] = zooCases();
const walked = (found: readonly string[]): readonly Walked[] =>
  // Nothing else of a walk is compared.
  first ? [{ of: first, found, trouble: '' } as unknown as Walked] : [];

test('says nothing of pages where both find the same', () => {
  expect(differences(walked(['survey', 'chat']), walked(['chat', 'survey']))).toEqual([]);
});

test('says what each found where they differ', () => {
  expect(differences(walked(['survey']), walked([]))).toEqual([
    `${first?.name}: found survey at fast pace, nothing at real pace`,
  ]);
});

test('takes every eighth page', () => {
  expect(sampleOf(Array.from({ length: 17 }, (_, at) => at))).toEqual([0, 8, 16]);
});
