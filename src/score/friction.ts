import { operators, type Times } from '../effort/operators.ts';
import { operatorTimes, operatorVariances, type Profile } from '../effort/profiles.ts';
import { logNormalScore } from './log-normal.ts';
import { toStep } from './shares.ts';

/**
 * Where friction stands: 10 when a fifth of the job's effort is avoidable on top, which is about what people notice
 * (Seow 2008) and what the model can tell (Card, Moran & Newell 1980: 21 %); 50 when it is as much again.
 * The two anchors are choices. They belong to the score model's number.
 */
const curve = { p10: 0.2, median: 1 } as const;

/** Seconds added to the job, so that tiny jobs do not explode: the limit of attention (Miller 1968, Nielsen 1993). */
const floor = 10;

/** Ends of an 80 % interval of a normal distribution, in standard deviations. */
const deviations = 1.281_551_565_544_6;

/** Friction from 0 (nothing avoidable) to 100; lower is better. Both in model seconds. */
export function frictionOf(avoidable: number, jobMinimum: number): number {
  return frictionAt(avoidable / (jobMinimum + floor));
}

/** The friction score in words. What breaks trust or ends badly is never called smooth. */
export function frictionWords(score: number, hasSmoothForbidden: boolean): string {
  if (score < 10 && !hasSmoothForbidden) return 'smooth';
  if (score < 30) return 'noticeable';
  return score < 50 ? 'heavy' : 'mostly waste';
}

/**
 * How far friction would move if the operator times were others within their published ranges: an 80 % interval.
 * Each constant is drawn once (all keys are slow together), from a triangle over its range. To the first order,
 * the variance of the ratio is then the sum over constants of (its slope × the constant's spread)². Measured waits
 * are taken as they are. The counts are of operators, avoidable ones and those of the job minimum.
 */
export function frictionInterval(
  avoidable: Times,
  jobMinimum: Times,
  profile: Profile,
): { readonly low: number; readonly high: number } {
  const times = operatorTimes(profile);
  const seconds = (counts: Times) =>
    operators.reduce((sum, name) => sum + counts[name] * times[name], 0);
  const job = seconds(jobMinimum) + floor;
  const ratio = seconds(avoidable) / job;
  const variance = operatorVariances(profile).reduce((sum, [name, spread]) => {
    const slope = (avoidable[name] - ratio * jobMinimum[name]) / job;
    return sum + slope ** 2 * spread;
  }, 0);
  const reach = deviations * Math.sqrt(variance);
  return { low: frictionAt(ratio - reach), high: frictionAt(ratio + reach) };
}

function frictionAt(ratio: number): number {
  return toStep(100 - 100 * logNormalScore(curve, ratio));
}
