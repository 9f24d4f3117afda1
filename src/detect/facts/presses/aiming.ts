import type { InterpretedTrace } from '../../../interpret/interpreted.ts';

/** Pixels that a target should have (WCAG 2.2 (2023), success criterion 2.5.8). */
const enough = 24;

/** Seconds a bit of Fitts's law takes, and seconds of the whole pointing that the ledger has. */
const pointing = {
  /** MacKenzie's textbook model of the mouse; Card, Moran & Newell 1980. */
  mouse: { bit: 0.204, whole: 1.1 },
  /** MITRE Cogulator 2014, for both. */
  touch: { bit: 0.1257, whole: 0.49 },
} as const;

/** How much longer pointing takes than at a target that is large enough: in seconds, and as a part of a pointing. */
export const aimingExcess = (
  { environment }: InterpretedTrace,
  width: number,
  distance: number,
): { readonly seconds: number; readonly part: number } => {
  const { bit, whole } = pointing[environment.device === 'desktop' ? 'mouse' : 'touch'];
  const bits = (size: number): number => Math.log2(distance / size + 1);
  const seconds = bit * Math.max(0, bits(Math.max(1, width)) - bits(enough));
  return { seconds, part: seconds / whole };
};
