import type { JourneyResult } from '../../score/model/result.ts';
import { cleaned } from '../words/clean.ts';
import { points, secondsOf } from '../words/figures.ts';
import { wrapped } from './layout.ts';
import { pageOf } from './page.ts';
import { tableLines } from './table.ts';

/** Two walks of one job side by side: counts, waiting and friction. */
export const renderComparison = (
  before: JourneyResult,
  after: JourneyResult,
  style: {
    readonly colour: boolean;
    readonly width: number;
    /** Heads of the two columns. Default: before, after. */
    readonly heads?: readonly [string, string];
  },
): string => {
  const page = pageOf(style);
  const [one, other] = cleaned([before, after]);
  if (one === undefined || other === undefined) return '';
  const rows = measures.map(([name, of]) => [name, cellOf(one, name, of), cellOf(other, name, of)]);
  const [head = '', ...lines] = tableLines(
    [['', ...(style.heads ?? ['before', 'after'])], ...rows],
    page.width,
  );
  const title = one.job || one.journey;
  return `${[...wrapped(title, page).map(page.paint.bold), '', page.paint.bold(head), ...lines].join('\n')}\n`;
};

/** What was not measured to the end has no number to compare. */
const cellOf = (result: JourneyResult, name: string, of: Measure): string =>
  result.outcome === 'unmeasured' && name !== outcome ? '-' : of(result);

const outcome = 'Outcome';

type Measure = (result: JourneyResult) => string;

const measures: readonly (readonly [string, Measure])[] = [
  [outcome, (result) => result.outcome],
  ['Steps', ({ counts }) => String(counts.steps)],
  ['  of these forced', ({ counts }) => String(counts.forcedSteps)],
  ['Keystrokes', ({ counts }) => String(counts.keystrokes)],
  ['Premature surveys', ({ counts }) => String(counts.surveysBeforeGoal)],
  ['Dead ends', ({ counts }) => String(counts.deadEnds)],
  ['Redirects', ({ counts }) => String(counts.redirects)],
  ['Clicks', ({ counts }) => String(counts.clicks)],
  ['Questions', ({ counts }) => String(counts.questions.asked)],
  ['Pages', ({ counts }) => String(counts.pages)],
  ['Waiting', ({ counts }) => secondsOf(counts.waits.total)],
  ['Avoidable effort', ({ effort }) => secondsOf(effort.avoidable)],
  [
    'Friction (lower is better)',
    ({ friction }) => (friction === null ? '-' : points(friction.score)),
  ],
];
