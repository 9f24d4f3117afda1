import type { JourneyComparison, Place } from '../../gate/comparison.ts';
import type { Difference } from '../../score/runs/compare-results.ts';
import { figureOf, points, secondsOf } from '../words/figures.ts';

/** What is said of one measure: how it was, how it is, and what the difference means. */
export type Row = {
  readonly head: string;
  /** It is a part of another row. */
  readonly isPart?: boolean;
  readonly before: string;
  readonly after: string;
  /** Such as "9 fewer", "2.5 s more"; empty where nothing changed. */
  readonly change: string;
  /** Empty where it is the same: what is said is what changed. */
  readonly verdict: '' | 'better' | 'worse' | 'no difference' | 'not comparable';
};

/** A comparison measure by measure: the outcome, counts, seconds and friction. Counts that are 0 in both are left out. */
export const rowsOf = (compared: JourneyComparison): readonly Row[] => {
  const { before, after, outcome, counts } = compared;
  const shown = counts.filter((one) => (one.before ?? 0) + (one.after ?? 0) > 0);
  return [
    {
      head: 'Outcome',
      before: before.outcome,
      after: after.outcome,
      change: '',
      verdict: words[outcome],
    },
    ...shown.map(({ title, isPart, before: was, after: is, verdict }) => ({
      head: title,
      isPart,
      before: was === null ? '-' : String(was),
      after: is === null ? '-' : String(is),
      change: was === null || is === null ? '' : moreOrFewer(is - was),
      verdict: words[verdict],
    })),
    timed('Waiting', compared.waiting, [before.waiting, after.waiting]),
    timed('All effort', compared.total, [total(before), total(after)]),
    timed('Avoidable effort', compared.avoidable, [avoidable(before), avoidable(after)]),
    frictionRow(compared),
  ];
};

const total = ({ effort }: Place) => effort?.total ?? null;
const avoidable = ({ effort }: Place) => effort?.avoidable ?? null;

const words = {
  better: 'better',
  worse: 'worse',
  same: '',
  'no-difference': 'no difference',
  'not-comparable': 'not comparable',
} as const;

const moreOrFewer = (change: number): string => {
  if (change === 0) return '';
  return change > 0 ? `${change} more` : `${-change} fewer`;
};

const timed = (
  head: string,
  { verdict }: Difference,
  [was, is]: readonly [number | null, number | null],
): Row => {
  const isBoth = was !== null && is !== null;
  const difference = isBoth ? is - was : 0;
  const size = secondsOf(Math.abs(difference));
  return {
    head,
    before: was === null ? '-' : secondsOf(was),
    after: is === null ? '-' : secondsOf(is),
    change: size === '0.0 s' ? '' : `${size} ${difference > 0 ? 'more' : 'less'}`,
    verdict: was === is && verdict === 'no-difference' ? '' : words[verdict],
  };
};

const frictionRow = ({ before, after, friction: { change, verdict } }: JourneyComparison): Row => {
  const [was, is] = [before.friction, after.friction];
  const size = figureOf(Math.abs(change ?? 0), 1);
  const direction = (change ?? 0) > 0 ? 'more' : 'less';
  return {
    head: 'Friction (lower is better)',
    before: was === null ? '-' : points(was.score),
    after: is === null ? '-' : points(is.score),
    change: size === '0' ? '' : `${size} points ${direction}`,
    verdict: change === 0 ? '' : words[verdict],
  };
};
