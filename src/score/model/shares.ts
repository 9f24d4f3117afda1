/**
 * Points are kept in steps of 2⁻³²: fine enough to be seen nowhere, and coarse enough that adding them up is exact
 * in floating point, in any order.
 */
const step = 2 ** -32;

/** The value at the nearest step. */
export function toStep(value: number): number {
  return Math.round(value / step) * step;
}

/**
 * Parts a total (of whole steps) among findings by their seconds, so that the parts add up to it exactly.
 * With nothing to part by, every part is 0.
 */
export function sharesOf(total: number, seconds: readonly number[]): readonly number[] {
  const sum = seconds.reduce((before, each) => before + each, 0);
  if (sum <= 0) return seconds.map(() => 0);
  // Rounding where each part ends, not how long it is, leaves no rest.
  let spent = 0;
  const ends = seconds.map((each, index) => {
    spent += each;
    return index === seconds.length - 1 ? total : toStep((total * spent) / sum);
  });
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}
