import type { JourneyResult } from '../../score/result.ts';
import { secondsOf } from './figures.ts';

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
    ratio: ratio === null || ratio === 0 ? '-' : `${ratio.toFixed(1)} times`,
  };
};
