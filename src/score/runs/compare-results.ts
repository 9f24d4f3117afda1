import { type Static, Type } from 'typebox';
import { type Draws, drawsOf, type Uncertain } from '../friction/uncertainty.ts';

/** What may be said of a difference between two results. */
export const Difference = Type.Object({
  /** The second less the first: above 0 it is worse. Null when one of them has none. */
  change: Type.Union([Type.Number(), Type.Null()]),
  /** From 0 to 1: how probable it is that the second is worse than the first. Null when it cannot be told. */
  probabilityWorse: Type.Union([Type.Number(), Type.Null()]),
  verdict: Type.Union([
    Type.Literal('better'),
    Type.Literal('worse'),
    Type.Literal('no-difference'),
    Type.Literal('not-comparable'),
  ]),
});
export type Difference = Static<typeof Difference>;

/** As much of a result as is compared. */
export type Comparable = Uncertain & {
  readonly effort: { readonly total: number; readonly avoidable: number };
  readonly friction: { readonly score: number } | null;
};

/** Two results of one job side by side, in what depends on the constants. */
export type Compared = {
  /** In points. */
  readonly friction: Difference;
  /** All effort, in model seconds. */
  readonly total: Difference;
  readonly avoidable: Difference;
};

/** Points of friction that mean something. */
const leastPoints = 5;
/** Part of all effort that means something; as the five points, a choice. */
const leastPart = 0.05;
/** Seconds that mean something, however short the journey: what keeps a thought unbroken (Miller 1968, Nielsen 1993). */
const leastSeconds = 1;
/** How many seconds mean something beside a result. */
export function leastSecondsFor({ effort }: Pick<Comparable, 'effort'>): number {
  return Math.max(leastSeconds, leastPart * effort.total);
}

/** How probable it must be that one is worse. */
const sureFrom = 0.9;

/**
 * Compares two results with the same draws of the constants, so that what they share falls out. A difference under 0.9
 * of probability, under five points, or under a second or a twentieth of the effort, is none. What was not measured is not
 * compared.
 */
export function compareResults(before: Comparable, after: Comparable): Compared {
  const [one, other] = [drawsOf(before), drawsOf(after)];
  const isMeasured = before.outcome !== 'unmeasured' && after.outcome !== 'unmeasured';
  const seconds = (name: 'total' | 'avoidable'): Difference => {
    if (!isMeasured) return notComparable;
    const change = after.effort[name] - before.effort[name];
    return differenceOf(change, one[name], other[name], leastSecondsFor(before));
  };
  return {
    friction: isMeasured ? frictionDifference({ before, after, one, other }) : notComparable,
    total: seconds('total'),
    avoidable: seconds('avoidable'),
  };
}

/** Nothing can be said. */
export const notComparable: Difference = {
  change: null,
  probabilityWorse: null,
  verdict: 'not-comparable',
};

type Pair = {
  readonly before: Comparable;
  readonly after: Comparable;
  readonly one: Draws;
  readonly other: Draws;
};

function frictionDifference({ before, after, one, other }: Pair): Difference {
  if (!before.friction || !after.friction || !one.friction || !other.friction) return notComparable;
  const change = after.friction.score - before.friction.score;
  return differenceOf(change, one.friction, other.friction, leastPoints);
}

function differenceOf(
  change: number,
  before: readonly number[],
  after: readonly number[],
  least: number,
): Difference {
  const probabilityWorse = partAbove(after, before);
  const isSure = Math.max(probabilityWorse, 1 - probabilityWorse) >= sureFrom;
  if (Math.abs(change) < least || !isSure) {
    return { change, probabilityWorse, verdict: 'no-difference' };
  }
  return { change, probabilityWorse, verdict: probabilityWorse > 0.5 ? 'worse' : 'better' };
}

/** In what part of the draws the first is above the second; being equal counts half. */
function partAbove(first: readonly number[], second: readonly number[]): number {
  const wins = first.map((value, draw) => {
    const against = second[draw] ?? 0;
    return value > against ? 1 : value < against ? 0 : 0.5;
  });
  return wins.reduce((sum: number, won) => sum + won, 0) / wins.length;
}
