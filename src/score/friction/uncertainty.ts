import { drawTimes } from '../../effort/draws.ts';
import { operators, type Times } from '../../effort/operators.ts';
import { profileOf } from '../../effort/profiles.ts';
import type { JourneyResult } from '../model/result.ts';
import { frictionOf } from './friction.ts';

/** As much of a result as its uncertainty depends on. Two saved reports have it too. */
export type Uncertain = {
  readonly outcome: JourneyResult['outcome'];
  readonly environment: { readonly profile: string };
  readonly effort: Pick<JourneyResult['effort'], 'operators'>;
  /** Null when the journey has no score; what it is otherwise does not matter here. */
  readonly friction: unknown;
};

/** What a result would be if the constants were others within their ranges, draw by draw. */
export type Draws = {
  /** All effort, in model seconds. */
  readonly total: readonly number[];
  readonly avoidable: readonly number[];
  /** Null when the journey has no score. */
  readonly friction: readonly number[] | null;
};

/** The ends of an 80 % interval. */
export type Interval = { readonly low: number; readonly high: number };

/** Costs a result once for each draw of the constants. Measured waits are taken as they are. */
export function drawsOf({ outcome, environment, effort, friction }: Uncertain): Draws {
  const { task, avoidable, duty, jobMinimum } = effort.operators;
  const times = drawTimes(profileOf(environment.profile));
  const cost = (counts: Times) => times.map((drawn) => secondsIn(counts, drawn));
  const avoided = cost(avoidable);
  const [rest, lawful, jobs] = [cost(task), cost(duty), cost(jobMinimum)];
  const total = avoided.map((seconds, draw) => seconds + at(rest, draw) + at(lawful, draw));
  const scoreAt = (seconds: number, draw: number) =>
    outcome === 'blocked' ? 100 : frictionOf(seconds, at(jobs, draw));
  return { total, avoidable: avoided, friction: friction === null ? null : avoided.map(scoreAt) };
}

/** Between which ends eight of ten draws lie. It always holds the value that is printed. */
export function intervalOf(drawn: readonly number[], value: number): Interval {
  // Sorts numbers as numbers, and far faster than a list.
  const sorted = Float64Array.from(drawn).sort();
  const end = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? value;
  return { low: Math.min(value, end(0.1)), high: Math.max(value, end(0.9)) };
}

function secondsIn(counts: Times, times: Times): number {
  return operators.reduce((sum, name) => sum + counts[name] * times[name], 0);
}

function at(values: readonly number[], draw: number): number {
  return values[draw] ?? 0;
}
