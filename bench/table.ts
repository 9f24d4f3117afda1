import type { Ratios } from './ratios.ts';

/** One line of the table: what was measured, what came out, and what is aimed at. */
export type Row = {
  readonly what: string;
  readonly result: string;
  readonly range: string;
  readonly goal: string;
  /** Null: there is no goal. */
  readonly isMet: boolean | null;
  readonly from: string;
};

/** A row for a ratio that should not be above the goal. */
export function atMost(what: string, goal: number, ratios: Ratios): Row {
  return rowOf(what, ratios, { goal: `at most ${goal}`, isMet: ratios.median <= goal });
}

/** A row for a ratio that should not be below the goal. */
export function atLeast(what: string, goal: number, ratios: Ratios): Row {
  return rowOf(what, ratios, { goal: `at least ${goal}`, isMet: ratios.median >= goal });
}

/** The rows with their columns under each other. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['measured', 'ratio', 'lowest-highest', 'goal', '', 'medians'];
  const cells = rows.map(({ what, result, range, goal, isMet, from }) => [
    what,
    result,
    range,
    goal,
    isMet === null ? '' : isMet ? 'met' : 'not met',
    from,
  ]);
  const all = [head, ...cells];
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ');
  return all.map((row) => line(row).trimEnd()).join('\n');
}

function rowOf(what: string, ratios: Ratios, about: Pick<Row, 'goal' | 'isMet'>): Row {
  const { median, lowest, highest, ours, theirs, pairs } = ratios;
  return {
    what,
    result: median.toFixed(2),
    range: `${lowest.toFixed(2)}-${highest.toFixed(2)}`,
    ...about,
    from: `${spent(ours)} / ${spent(theirs)}, ${pairs} ${pairs === 1 ? 'pair' : 'pairs'}`,
  };
}

function spent(milliseconds: number): string {
  return milliseconds < 10_000
    ? `${milliseconds.toFixed(0)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}
