/** Where a log-normal curve passes: 0.9 at `p10`, 0.5 at `median`. */
export type Curve = { readonly p10: number; readonly median: number };

/**
 * Lighthouse's published scoring curve: 1 at nothing, 0.9 at p10, 0.5 at the median, towards 0 beyond.
 * The idea, the constants and the clamping at the two anchors are Lighthouse's (Apache-2.0, Google LLC).
 */
export function logNormalScore({ p10, median }: Curve, value: number): number {
  if (value <= 0) return 1;
  const standardised =
    (Math.log(value / median) * inverseErfOfFourFifths) / -Math.log(p10 / median);
  const score = (1 - erf(standardised)) / 2;
  // Rounding may not carry a value over an anchor.
  if (value <= p10) return clamp(score, 0.9, 1);
  if (value <= median) return clamp(score, 0.5, 0.899_999_999_999_999_9);
  return clamp(score, 0, 0.499_999_999_999_999_94);
}

const inverseErfOfFourFifths = 0.906_193_802_436_823_2;

/** The error function, by Abramowitz & Stegun 7.1.26: its error is below 1.5e-7. */
function erf(x: number): number {
  const t = 1 / (1 + 0.327_591_1 * Math.abs(x));
  const polynomial = coefficients.reduceRight((sum, coefficient) => (sum + coefficient) * t, 0);
  return Math.sign(x) * (1 - polynomial * Math.exp(-x * x));
}

const coefficients = [0.254_829_592, -0.284_496_736, 1.421_413_741, -1.453_152_027, 1.061_405_429];

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
