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

/** Friction from 0 (nothing avoidable) to 100; lower is better. Both in model seconds. */
export function frictionOf(avoidable: number, jobMinimum: number): number {
  return toStep(100 - 100 * logNormalScore(curve, avoidable / (jobMinimum + floor)));
}

/** The friction score in words. What breaks trust or ends badly is never called smooth. */
export function frictionWords(score: number, hasSmoothForbidden: boolean): string {
  if (score < 10 && !hasSmoothForbidden) return 'smooth';
  if (score < 30) return 'noticeable';
  return score < 50 ? 'heavy' : 'mostly waste';
}
