/**
 * The mean of times, which are skewed: of few values it is nearer to the middle than the median is (Sauro and Lewis 2010).
 * Where one of them is nothing, so is the mean.
 */
export function geometricMean(values: readonly number[]): number {
  if (values.length === 0 || values.some((value) => value <= 0)) return 0;
  const sum = values.reduce((before, value) => before + Math.log(value), 0);
  return Math.exp(sum / values.length);
}
