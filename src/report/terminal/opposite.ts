import type { JourneyResult } from '../../score/model/result.ts';
import { oppositeRows, unfinishedWays } from '../words/opposite-rows.ts';
import { wrapped } from './layout.ts';
import type { Page } from './page.ts';
import { tableLines } from './table.ts';

/** Getting in set against getting out. */
export const oppositeLines = (result: JourneyResult, { width, paint }: Page): readonly string[] => {
  const { opposite, outcome } = result;
  if (opposite === null) return [];
  const { journey } = opposite;
  const title = wrapped(`Getting out against getting in (${journey})`, { width }).map(paint.bold);
  const unfinished = unfinishedWays(result).flatMap((text) =>
    wrapped(text, { width, first: '  ' }),
  );
  if ([outcome, opposite.outcome].includes('unmeasured')) return [...title, ...unfinished];
  const rows = [
    ['', 'out', 'in', 'out is'],
    ...oppositeRows(opposite).map(({ head, out, in: into, ratio }) => [head, out, into, ratio]),
  ];
  const table = tableLines(rows, width - 2).map((line) => `  ${line}`);
  return [...title, ...table, ...unfinished];
};
