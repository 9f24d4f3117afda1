import type { Report } from '../score/model/result.ts';
import { renderJourney } from './terminal/journey.ts';
import { wrapped } from './terminal/layout.ts';
import { type Page, pageOf } from './terminal/page.ts';
import { renderSummary } from './terminal/summary.ts';
import { cleaned } from './words/clean.ts';

export { renderComparison } from './terminal/comparison.ts';
export { renderScoreModel, renderScoreOf } from './terminal/score-explained.ts';

/** A report for people at a terminal: each journey, and a table of all where there are several. */
export const renderTerminal = (
  report: Report,
  style: { readonly colour: boolean; readonly width: number },
): string => {
  const page = pageOf(style);
  const { results, notes = [] } = cleaned(report);
  const journeys = results.map((result) => renderJourney(result, page));
  const summary = results.length > 1 ? [renderSummary(results, page)] : [];
  const parts = [...journeys, ...summary, ...baselineLines(notes, page)];
  return parts.length === 0 ? 'No journey was walked.\n' : `${parts.join(rule(page))}\n`;
};

/** What is to be known of the baseline as a whole. */
const baselineLines = (notes: readonly string[], { width, paint }: Page): readonly string[] => {
  if (notes.length === 0) return [];
  const lines = notes.flatMap((note) => wrapped(note, { width, first: '  - ', rest: '    ' }));
  return [[paint.bold('Beside the gates'), ...lines].join('\n')];
};

const rule = ({ width, paint }: Page): string => `\n\n${paint.quiet('-'.repeat(width))}\n\n`;
