import { expect, it } from 'vitest';
import { sharePoints } from '../../src/report/words/share-points.ts';
import { findingOf, resultOf } from './report-of.ts';

const printed = (...shares: readonly (number | null)[]) =>
  sharePoints(resultOf({ findings: shares.map((share) => findingOf({ share })) }));

it('prints points that add up to the whole', () => {
  expect(printed(33.5, 33.5, 33)).toEqual(['34', '33', '33']);
  expect(printed(66.6, 33.2, 0.2)).toEqual(['67', '33', 'under 1']);
  expect(printed(0.4, 0.4, 0.2)).toEqual(['1', 'under 1', 'under 1']);
  expect(printed(null, 0)).toEqual(['0', '0']);
});
