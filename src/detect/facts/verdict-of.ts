import type { Detected, Verdict } from '../detector.ts';

/** `found` when there is something, else `clear`. */
export const verdictOf = (found: readonly Detected[]): Verdict =>
  found.length > 0 ? { verdict: 'found', found } : { verdict: 'clear' };
