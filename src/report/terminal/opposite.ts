import type { JourneyResult } from '../../score/result.ts';
import { count, secondsOf } from '../words/figures.ts';
import { wrapped } from './layout.ts';
import type { Page } from './page.ts';
import { tableLines } from './table.ts';

/** Getting in set against getting out. */
export const oppositeLines = (
  { opposite }: JourneyResult,
  { width, paint }: Page,
): readonly string[] => {
  if (opposite === null) return [];
  const { journey, outcome, steps, clicks, keystrokes, pages, seconds } = opposite;
  const title = wrapped(`Getting out against getting in (${journey})`, { width }).map(paint.bold);
  if (outcome === 'unmeasured') {
    return [...title, ...wrapped('Getting in was not measured.', { width, first: '  ' })];
  }
  const row = (
    head: string,
    { in: into, out, ratio }: typeof steps,
    told: (value: number) => string = String,
  ) => [head, told(out), told(into), ratio === null ? '-' : `${ratio.toFixed(1)} times`];
  const rows = [
    ['', 'out', 'in', 'out is'],
    row('steps', steps),
    row('clicks', clicks),
    row('keystrokes', keystrokes),
    row('pages', pages),
    row('seconds', seconds, (value) => secondsOf(value).replace(/ s$/, '')),
  ];
  const table = tableLines(rows, width - 2).map((line) => `  ${line}`);
  const blocked =
    outcome === 'blocked'
      ? wrapped(`Getting in was blocked after ${count(steps.in, 'step')}.`, { width, first: '  ' })
      : [];
  return [...title, ...table, ...blocked];
};
