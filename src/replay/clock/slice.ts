import type { Pace } from '../settings.ts';

/** What a slice of moved time left to do in the pages. */
export type Slice = {
  readonly next: number | null;
  readonly moving: boolean;
  /** A clock cannot be moved, as a page broke it or a worker keeps it: time must really pass. */
  readonly lost?: boolean;
};

/** The longest slice while something moves: what comes and goes within it might be missed. */
const longestSlice = 250;

/** The shortest slice: pages that set timers all the time are moved in steps of this. */
const shortestSlice = 50;

/** Moving the time of a busy page may take as long as that time: after so many real milliseconds it is moved in great steps. */
const hurriesAfter = 4000;
/** Where time is moved this many times faster than it passes, nobody need hurry. */
const fastEnough = 4;

/** How long the next slice is at least: `taken` since time began to be moved, in real and in moved milliseconds, with so much left. */
export function leastSlice(
  { lost }: Slice,
  { real, moved }: { readonly real: number; readonly moved: number },
  left: number,
): number {
  if (lost || real < hurriesAfter || moved > real * fastEnough) return 0;
  return real < 2 * hurriesAfter ? Math.max(1000, left / 4) : left;
}

/** How long the next slice may be, in milliseconds. */
export function sliceLength(pace: Pace, { next, moving, lost }: Slice): number {
  if (pace !== 'fast' || lost) return longestSlice;
  // A millisecond more, so that what is due at the same moment runs in the same slice.
  const toNext = next === null ? Number.POSITIVE_INFINITY : Math.max(next + 1, shortestSlice);
  return moving ? Math.min(toNext, longestSlice) : toNext;
}
