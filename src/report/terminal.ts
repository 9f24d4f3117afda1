import type { Report } from '../score/result.ts';
import { cleaned } from './terminal/clean.ts';
import { renderJourney } from './terminal/journey.ts';
import { type Page, pageOf } from './terminal/page.ts';
import { renderSummary } from './terminal/summary.ts';

export { renderComparison } from './terminal/comparison.ts';
export { renderScoreModel, renderScoreOf } from './terminal/score-explained.ts';

/** A report for people at a terminal: each journey, and a table of all where there are several. */
export const renderTerminal = (
  report: Report,
  style: { readonly colour: boolean; readonly width: number },
): string => {
  const page = pageOf(style);
  const { results } = cleaned(report);
  const journeys = results.map((result) => renderJourney(result, page));
  const parts = results.length > 1 ? [...journeys, renderSummary(results, page)] : journeys;
  return parts.length === 0 ? 'No journey was walked.\n' : `${parts.join(rule(page))}\n`;
};

const rule = ({ width, paint }: Page): string => `\n\n${paint.quiet('-'.repeat(width))}\n\n`;
