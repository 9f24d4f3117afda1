import type { JourneyResult } from '../../score/model/result.ts';
import { count, secondsOf } from './figures.ts';

type Opposite = NonNullable<JourneyResult['opposite']>;
type Row = {
  readonly head: string;
  readonly out: string;
  readonly in: string;
  readonly ratio: string;
};

/** Getting out set against getting in, measure by measure. No ratio to nothing. */
export const oppositeRows = ({
  steps,
  clicks,
  keystrokes,
  pages,
  seconds,
}: Opposite): readonly Row[] => [
  row('steps', steps),
  row('clicks', clicks),
  row('keystrokes', keystrokes),
  row('pages', pages),
  row('seconds', seconds, (value) => secondsOf(value).replace(/\ss$/, '')),
];

const row = (
  head: string,
  { in: into, out, ratio }: Opposite['steps'],
  told: (value: number) => string = String,
): Row => {
  return {
    head,
    out: told(out),
    in: told(into),
    ratio: ratio === null || ratio === 0 ? '-' : times(ratio),
  };
};

const times = (ratio: number): string =>
  ratio < 0.05 ? 'under 0.1 times' : `${ratio.toFixed(1)} times`;

/** What kept one of the two from being walked to its goal, in sentences: then half a way stands against a whole one. */
export const unfinishedWays = ({ outcome, counts, opposite }: JourneyResult): readonly string[] => {
  if (opposite === null) return [];
  return [
    ...unfinished('Getting out', outcome, counts.steps),
    ...unfinished('Getting in', opposite.outcome, opposite.steps.in),
  ];
};

const unfinished = (
  way: string,
  outcome: JourneyResult['outcome'],
  steps: number,
): readonly string[] => {
  if (outcome === 'reached') return [];
  if (outcome === 'unmeasured') return [`${way} was not measured.`];
  return [`${way} was blocked after ${count(steps, 'step')}.`];
};
