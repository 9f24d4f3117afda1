import type { JourneyResult } from '../../score/result.ts';
import { points } from './figures.ts';
import type { Page } from './page.ts';
import { tableLines } from './table.ts';

/** All journeys in one table, one line each. */
export const renderSummary = (results: readonly JourneyResult[], page: Page): string => {
  const shown = cells.filter(({ isFirst }) => isFirst || page.width >= wideEnough);
  const rows = results.map((result) => [result.journey, ...shown.map(({ of }) => of(result))]);
  const heads = ['Journey', ...shown.map(({ head }) => head)];
  const [head = '', ...lines] = tableLines([heads, ...rows], page.width);
  const colours = {
    reached: page.paint.good,
    blocked: page.paint.bad,
    unmeasured: page.paint.warn,
  };
  const painted = lines.map((line, at) => colours[results[at]?.outcome ?? 'unmeasured'](line));
  return [page.paint.bold(head), ...painted].join('\n');
};

/** In columns: narrower pages show only what comes first. */
const wideEnough = 72;

const cells: readonly {
  readonly head: string;
  readonly of: (result: JourneyResult) => string;
  readonly isFirst?: boolean;
}[] = [
  { head: 'Outcome', of: ({ outcome }) => outcome, isFirst: true },
  { head: 'Steps', of: ({ counts }) => String(counts.steps) },
  { head: 'Keys', of: ({ counts }) => String(counts.keystrokes) },
  { head: 'Surveys', of: ({ counts }) => String(counts.surveysBeforeGoal) },
  { head: 'Ends', of: ({ counts }) => String(counts.deadEnds) },
  { head: 'Hops', of: ({ counts }) => String(counts.redirects) },
  {
    head: 'Friction',
    of: ({ friction }) => (friction === null ? '-' : points(friction.score)),
    isFirst: true,
  },
];
