import type { JourneyResult } from '../../score/result.ts';
import { count } from '../words/figures.ts';
import { oppositeRows } from '../words/opposite-rows.ts';
import { wrapped } from './layout.ts';
import type { Page } from './page.ts';
import { tableLines } from './table.ts';

/** Getting in set against getting out. */
export const oppositeLines = (
  { opposite }: JourneyResult,
  { width, paint }: Page,
): readonly string[] => {
  if (opposite === null) return [];
  const { journey, outcome, steps } = opposite;
  const title = wrapped(`Getting out against getting in (${journey})`, { width }).map(paint.bold);
  if (outcome === 'unmeasured') {
    return [...title, ...wrapped('Getting in was not measured.', { width, first: '  ' })];
  }
  const rows = [
    ['', 'out', 'in', 'out is'],
    ...oppositeRows(opposite).map(({ head, out, in: into, ratio }) => [head, out, into, ratio]),
  ];
  const table = tableLines(rows, width - 2).map((line) => `  ${line}`);
  const blocked =
    outcome === 'blocked'
      ? wrapped(`Getting in was blocked after ${count(steps.in, 'step')}.`, { width, first: '  ' })
      : [];
  return [...title, ...table, ...blocked];
};
