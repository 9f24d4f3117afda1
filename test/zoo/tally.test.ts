import { expect, test } from 'vitest';
import { confusionOf, isRight, scoresOf } from './tally.ts';

const judged = [
  { kinds: ['survey'], found: ['survey'] },
  { kinds: ['survey'], found: ['survey', 'survey'] },
  { kinds: ['survey'], found: [] },
  { kinds: ['newsletter'], found: ['survey'] },
  { kinds: [], found: ['other'] },
  { kinds: [], found: [] },
];

test('counts what was found where it is, where it is not, and not at all', () => {
  const survey = scoresOf(judged).find(({ kind }) => kind === 'survey');
  expect(survey).toMatchObject({ pages: 3, right: 2, wrong: 2, missed: 1 });
  expect(survey?.precision).toBe(1 / 2);
  expect(survey?.recall).toBe(2 / 3);
  expect(survey?.f1).toBe(4 / 7);
});

test('sums all kinds, and nothing found where nothing is does not count', () => {
  expect(scoresOf(judged).at(-1)).toMatchObject({ pages: 4, right: 2, wrong: 3, missed: 2 });
});

test('has no figure where there is nothing to divide by', () => {
  const promo = scoresOf([{ kinds: ['promo'], found: [] }])[0];
  expect(promo).toMatchObject({ precision: null, recall: 0, f1: 0 });
});

test('says what was taken for what', () => {
  const table = confusionOf(judged);
  expect(table.get('newsletter')?.get('survey')).toBe(1);
  expect(table.get('survey')?.get('none')).toBe(1);
  expect(table.get('none')?.get('none')).toBe(1);
});

test('takes a page with two for both', () => {
  const page = { kinds: ['consent', 'newsletter'], found: ['newsletter', 'consent'] };
  expect(isRight(page)).toBe(true);
  expect(isRight({ ...page, found: ['consent'] })).toBe(false);
  expect(confusionOf([page]).get('consent')?.get('consent')).toBe(1);
});

test('is right only with the kind that is there, once', () => {
  expect(judged.map(isRight)).toEqual([true, false, false, false, false, true]);
});
