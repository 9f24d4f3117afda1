import type { Pair } from './alternate.ts';

/** Ratios of pairs, and the medians they come from in milliseconds. */
export type Ratios = {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly ours: number;
  readonly theirs: number;
  readonly pairs: number;
};

/** The ratio of each pair, ours to theirs, and their median: one slow run spoils one pair only. */
export function ratiosOf(pairs: readonly Pair[]): Ratios {
  const ratios = pairs.map(({ ours, theirs }) => ours / theirs);
  return {
    median: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    ours: median(pairs.map(({ ours }) => ours)),
    theirs: median(pairs.map(({ theirs }) => theirs)),
    pairs: pairs.length,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}
