import type { JourneyResult } from '../../score/model/result.ts';
import { points } from '../words/figures.ts';
import type { Page } from './page.ts';
import { tableLines } from './table.ts';

/** All journeys in one table, one line each. */
export const renderSummary = (results: readonly JourneyResult[], page: Page): string => {
  const shown = cells.filter(({ isFirst }) => isFirst || page.width >= wideEnough);
  const rows = results.map((result) => [result.journey, ...shown.map(({ of }) => of(result))]);
  const heads = ['Journey', ...shown.map(({ head }) => head)];
  const above = ['', ...shown.map(({ above: word = '' }) => word)];
  const [over = '', head = '', ...lines] = tableLines([above, heads, ...rows], page.width);
  const colours = {
    reached: page.paint.good,
    blocked: page.paint.bad,
    unmeasured: page.paint.warn,
  };
  const painted = lines.map((line, at) => colours[results[at]?.outcome ?? 'unmeasured'](line));
  const top = over.trim() === '' ? [head] : [over.trimEnd(), head];
  return [...top.map(page.paint.bold), ...painted].join('\n');
};

/** In columns: narrower pages show only what comes first. */
const wideEnough = 72;

/** What was not measured to the end has no number to compare. */
const measured =
  (of: (result: JourneyResult) => number) =>
  (result: JourneyResult): string =>
    result.outcome === 'unmeasured' ? '-' : String(of(result));

const cells: readonly {
  /** The first part of a head too long for one line. */
  readonly above?: string;
  readonly head: string;
  readonly of: (result: JourneyResult) => string;
  readonly isFirst?: boolean;
}[] = [
  { head: 'Outcome', of: ({ outcome }) => outcome, isFirst: true },
  { head: 'Steps', of: measured(({ counts }) => counts.steps) },
  { head: 'Keys', of: measured(({ counts }) => counts.keystrokes) },
  { above: 'Early', head: 'surveys', of: measured(({ counts }) => counts.surveysBeforeGoal) },
  { above: 'Dead', head: 'ends', of: measured(({ counts }) => counts.deadEnds) },
  { above: 'Redi-', head: 'rects', of: measured(({ counts }) => counts.redirects) },
  {
    head: 'Friction',
    of: ({ friction }) => (friction === null ? '-' : points(friction.score)),
    isFirst: true,
  },
];
