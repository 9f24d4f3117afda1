import { logNormalScore } from '../model/log-normal.ts';
import { toStep } from '../model/shares.ts';

/**
 * Where friction stands: 10 when a fifth of the job's effort is avoidable on top, 50 when it is as much again. The
 * floor, in seconds, is added to the job so that tiny jobs do not explode. All three belong to the score model's number.
 */
export const anchors = {
  p10: {
    value: 0.2,
    source:
      'our choice: less is not noticed (Seow 2008), nor told by the model (21 %: Card, Moran & Newell 1980)',
  },
  median: { value: 1, source: 'our choice: half of the effort is waste' },
  floor: {
    value: 10,
    source: 'our choice: the limit of attention to one thing (Miller 1968, Nielsen 1993)',
  },
} as const;

const curve = { p10: anchors.p10.value, median: anchors.median.value };

/** Friction from 0 (nothing avoidable) to 100; lower is better. Both in model seconds. */
export function frictionOf(avoidable: number, jobMinimum: number): number {
  return toStep(100 - 100 * logNormalScore(curve, avoidable / (jobMinimum + anchors.floor.value)));
}

/** The friction score, as it is printed, in words. What breaks trust or ends badly is never called smooth. */
export function frictionWords(score: number, hasSmoothForbidden: boolean): string {
  const printed = Math.round(score);
  if (printed < 10 && !hasSmoothForbidden) return 'smooth';
  if (printed < 30) return 'noticeable';
  return printed < 50 ? 'heavy' : 'mostly waste';
}
