import type { Detected, Verdict } from '../../detector.ts';

/** `found` when there is something, else `clear`. */
export const verdictOf = <E>(found: readonly Detected<E>[]): Verdict<E> =>
  found.length > 0 ? { verdict: 'found', found } : { verdict: 'clear' };
