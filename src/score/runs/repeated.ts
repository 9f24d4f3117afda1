import { numbersFrom } from '../../effort/numbers-from.ts';
import { intervalOf } from '../friction/uncertainty.ts';
import { geometricMean } from '../model/geometric-mean.ts';
import type { JourneyResult, Repeated } from '../model/result.ts';

/** How often walks are drawn again, with putting back. */
const drawCount = 2000;
const seed = 1979;

type Spread = Repeated['waits'];

/**
 * What several walks took: the geometric mean of each time, and its 80 % interval by the bootstrap (Efron 1979), over walks drawn
 * again with putting back. The draws are the same in every run, and the same for every time.
 */
export function repeatedOf(walks: readonly JourneyResult[]): Repeated {
  const draws = drawsOf(walks.length);
  const spread = (of: (walk: JourneyResult) => number): Spread =>
    spreadOf(walks.map(of), draws, geometricMean);
  return {
    runs: walks.length,
    waits: spread(({ counts }) => counts.waits.total),
    longestWait: spread(({ counts }) => counts.waits.longest),
    effort: spread(({ effort }) => effort.total),
    avoidable: spreadOf(
      walks.map(({ effort }) => effort.avoidable),
      draws,
      shiftedMean,
    ),
  };
}

/** In one walk of several there may be nothing avoidable: with that alone, the mean would be nothing. */
function shiftedMean(values: readonly number[]): number {
  return geometricMean(values.map((value) => value + 1)) - 1;
}

function spreadOf(
  values: readonly number[],
  draws: readonly (readonly number[])[],
  meanOf: (values: readonly number[]) => number,
): Spread {
  const mean = Math.max(0, meanOf(values));
  const means = draws.map((picks) => meanOf(picks.map((pick) => values[pick] ?? 0)));
  const { low, high } = intervalOf(means, mean);
  return { mean, low: Math.max(0, low), high };
}

/** Which walks each draw has. */
function drawsOf(walks: number): readonly (readonly number[])[] {
  const next = numbersFrom(seed);
  return Array.from({ length: drawCount }, () =>
    Array.from({ length: walks }, () => Math.floor(next() * walks)),
  );
}
