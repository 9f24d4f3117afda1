/**
 * The operators of the Keystroke-Level Model that the ledger is written in.
 * M mental act, H hand between keyboard and mouse, P pointing, B pressing or releasing a button (a click is BB),
 * K a key, S scrolling one screen, R reading one word closely, L the lag to resume after an interruption,
 * W one second of measured waiting.
 */
export const operators = ['M', 'H', 'P', 'B', 'K', 'S', 'R', 'L', 'W'] as const;
export type Operator = (typeof operators)[number];

/** So many of one operator. For W the count is in seconds; a fraction of another is a part of its time. */
export type Counted<O extends string = Operator> = { readonly operator: O; readonly count: number };

export const some = (operator: Operator, count: number): Counted => ({ operator, count });

/** Pointing at something and clicking it with a mouse, without the thought before it. */
export const click: readonly Counted[] = [some('P', 1), some('B', 2)];

/** Seconds that one of each operator takes. */
export type Times<O extends string = Operator> = { readonly [Name in O]: number };

/** What these operators take together, in seconds. */
export function secondsOf<O extends string>(
  spent: readonly Counted<O>[],
  times: Times<NoInfer<O>>,
): number {
  return spent.reduce((sum, { operator, count }) => sum + count * times[operator], 0);
}

/** How many of each operator there are, whatever their order. */
export function totalsOf(spent: readonly Counted[]): Times {
  const countOf = (name: Operator) =>
    spent.reduce((sum, { operator, count }) => (operator === name ? sum + count : sum), 0);
  return {
    M: countOf('M'),
    H: countOf('H'),
    P: countOf('P'),
    B: countOf('B'),
    K: countOf('K'),
    S: countOf('S'),
    R: countOf('R'),
    L: countOf('L'),
    W: countOf('W'),
  };
}

/** Written as people write it: `MPBB`, `MHPBBH8K`, `W(0.84)`; a part of one as `0.4M`. */
export function operatorText(spent: readonly Counted[]): string {
  return spent.map(textOf).join('');
}

function textOf({ operator, count }: Counted): string {
  if (operator === 'W') return `W(${Number(count.toFixed(3))})`;
  if (!Number.isInteger(count)) return `${Number(count.toFixed(3))}${operator}`;
  return count <= 2 ? operator.repeat(count) : `${count}${operator}`;
}
