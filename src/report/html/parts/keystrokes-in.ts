import type { Line } from '../../../effort/line.ts';

/** Keystrokes of one step, from the operators of its lines: MPBBH11K is eleven. An act whose cost is parted stands on several lines. */
export const keystrokesIn = (ledger: readonly Line[], step: number): number => {
  const byEvent = new Map<number, number>();
  for (const { step: at, event, operators } of ledger) {
    if (at === step) byEvent.set(event, Math.max(byEvent.get(event) ?? 0, keysOf(operators)));
  }
  return [...byEvent.values()].reduce((sum, keys) => sum + keys, 0);
};

const keysOf = (operators: string): number =>
  [...operators.matchAll(/(\d*)K/g)].reduce(
    (sum, [, number = '']) => sum + (number === '' ? 1 : Number(number)),
    0,
  );
