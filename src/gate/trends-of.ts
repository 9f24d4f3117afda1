import type { Report } from '../score/model/result.ts';
import { endOf } from './compare-counts.ts';
import { compareTimes, type Sourced } from './compare-journeys.ts';
import type { Trend, TrendPoint } from './comparison.ts';
import { nameOf, nthOf } from './match-journeys.ts';
import { placeOf } from './place-of.ts';

/** Each journey that was walked more than once, over time. Its line is broken where it was edited, or the score model changed. */
export function trendsOf(reports: readonly Report[]): readonly Trend[] {
  const lines = new Map<string, Dated[]>();
  for (const [source, { results, scoreModel, startedAt }] of reports.entries()) {
    const keyOf = nthOf(results, nameOf);
    for (const result of results) {
      const line = lines.get(keyOf(result)) ?? [];
      lines.set(keyOf(result), [...line, { result, source, scoreModel, startedAt }]);
    }
  }
  return [...lines.values()].filter(({ length }) => length > 1).map(trendOf);
}

type Dated = Sourced & { readonly startedAt: string };

function trendOf(walks: readonly Dated[]): Trend {
  const [first] = walks;
  return {
    journey: first?.result.journey ?? '',
    device: first?.result.environment.device ?? '',
    points: walks.map((walk, index) => pointOf(walk, walks[index - 1])),
  };
}

function pointOf(walk: Dated, last: Dated | undefined): TrendPoint {
  const point = { ...placeOf(walk.result, walk.source), startedAt: walk.startedAt };
  if (last === undefined) return { ...point, brokenBy: '', against: null };
  const brokenBy = breaksBetween(last, walk).join(' and ');
  if (brokenBy !== '') return { ...point, brokenBy, against: null };
  const { friction, total, avoidable } = compareTimes(last, walk, endOf(last.result, walk.result));
  return { ...point, brokenBy, against: { friction, total, avoidable } };
}

function breaksBetween(last: Sourced, walk: Sourced): readonly string[] {
  return [
    ...(last.result.journeyDigest === walk.result.journeyDigest ? [] : ['the journey was edited']),
    ...(last.scoreModel === walk.scoreModel
      ? []
      : [`the score model is ${walk.scoreModel} and no longer ${last.scoreModel}`]),
  ];
}
