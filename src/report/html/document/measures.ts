import type { JourneyResult } from '../../../score/model/result.ts';
import { points, secondsOf } from '../../words/figures.ts';

/** A measure as a column or a row of a table. */
export type Measure = {
  readonly head: string;
  readonly of: (result: JourneyResult) => number | null;
  readonly shown: (value: number) => string;
};

const whole = (head: string, of: Measure['of']): Measure => ({ head, of, shown: String });

/** What journeys are compared by, in the order in which it is told. */
export const measures: readonly Measure[] = [
  whole('Steps', ({ counts }) => counts.steps),
  whole('Keystrokes', ({ counts }) => counts.keystrokes),
  whole('Premature surveys', ({ counts }) => counts.surveysBeforeGoal),
  whole('Dead ends', ({ counts }) => counts.deadEnds),
  whole('Redirects', ({ counts }) => counts.redirects),
  { head: 'Avoidable', of: ({ effort }) => effort.avoidable, shown: secondsOf },
  { head: 'Friction', of: ({ friction }) => friction?.score ?? null, shown: points },
];

/** What was not measured to the end has no number to compare. */
export const numberOf = (measure: Measure, result: JourneyResult): number | null =>
  result.outcome === 'unmeasured' ? null : measure.of(result);

/** The measure of a result in words; a dash where it has none. */
export const cellOf = (measure: Measure, result: JourneyResult): string => {
  const value = numberOf(measure, result);
  return value === null ? '–' : measure.shown(value);
};
