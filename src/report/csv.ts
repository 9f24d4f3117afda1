import type { Finding, JourneyResult, Report } from '../score/model/result.ts';
import { cleaned } from './words/clean.ts';
import { figureOf } from './words/figures.ts';

/**
 * A report as a table for spreadsheets (RFC 4180): one row for each journey, below it one for each finding, and at
 * the end one for each note beside the gates. The first column tells them apart. It begins with the mark by which spreadsheets know UTF-8.
 */
export const renderCsv = (report: Report): string => {
  const { results, notes = [] } = cleaned(report);
  const rows = results.flatMap((result) => [
    columns.map(([, of]) => of(result)),
    ...result.findings.map((finding) => columns.map(([, , of]) => of?.(finding, result) ?? null)),
  ]);
  const told = notes.map((note) =>
    columns.map(([name]) => (name === 'row' ? 'note' : name === 'message' ? note : null)),
  );
  const lines = [columns.map(([name]) => name), ...rows, ...told].map((cells) =>
    cells.map(cell).join(','),
  );
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
};

type Cell = string | number | null;
type Column = readonly [
  name: string,
  ofJourney: (result: JourneyResult) => Cell,
  ofFinding?: (finding: Finding, result: JourneyResult) => Cell,
];

const none = () => null;

/** What was not measured to the end has no number, which is not 0. */
const measured =
  (of: (result: JourneyResult) => number | null) =>
  (result: JourneyResult): Cell =>
    result.outcome === 'unmeasured' ? null : of(result);

const columns: readonly Column[] = [
  ['row', () => 'journey', () => 'finding'],
  ['journey', ({ journey }) => journey, (_, { journey }) => journey],
  ['job', ({ job }) => job, (_, { job }) => job],
  ['site', ({ site }) => site, (_, { site }) => site],
  ['outcome', ({ outcome }) => outcome],
  ['reason', ({ reason }) => reason],
  ['runs', ({ runs }) => Math.max(1, runs.length), ({ seenIn }) => seenIn.of],
  ['friction', ({ friction }) => friction?.score ?? null],
  ['frictionLow', ({ friction }) => friction?.low ?? null],
  ['frictionHigh', ({ friction }) => friction?.high ?? null],
  ['steps', measured(({ counts }) => counts.steps)],
  ['scriptedSteps', measured(({ counts }) => counts.scriptedSteps)],
  ['forcedSteps', measured(({ counts }) => counts.forcedSteps)],
  ['clicks', measured(({ counts }) => counts.clicks)],
  ['keystrokes', measured(({ counts }) => counts.keystrokes)],
  ['questionsAsked', measured(({ counts }) => counts.questions.asked)],
  ['questionsNeeded', measured(({ counts }) => counts.questions.needed)],
  ['pages', measured(({ counts }) => counts.pages)],
  ['redirects', measured(({ counts }) => counts.redirects)],
  ['interruptions', measured(({ counts }) => sum(Object.values(counts.interruptions)))],
  ['surveysBeforeGoal', measured(({ counts }) => counts.surveysBeforeGoal)],
  ['deadEnds', measured(({ counts }) => counts.deadEnds)],
  ['waitsTotal', measured(({ counts }) => counts.waits.total)],
  ['waitsLongest', measured(({ counts }) => counts.waits.longest)],
  ['effortTotal', measured(({ effort }) => effort.total)],
  ['effortTask', measured(({ effort }) => effort.task)],
  ['effortAvoidable', measured(({ effort }) => effort.avoidable)],
  ['effortDuty', measured(({ effort }) => effort.duty)],
  ['effortLow', measured(({ effort }) => effort.intervals.total.low)],
  ['effortHigh', measured(({ effort }) => effort.intervals.total.high)],
  ['avoidableLow', measured(({ effort }) => effort.intervals.avoidable.low)],
  ['avoidableHigh', measured(({ effort }) => effort.intervals.avoidable.high)],
  ['jobMinimum', measured(({ effort }) => effort.jobMinimum)],
  ['avoidableHoursPerMonth', ({ volume }) => volume?.avoidableHours?.value ?? null],
  ['gatesFailed', ({ gates }) => gates.filter(({ state }) => state === 'failed').length],
  ['gatesUnsure', ({ gates }) => gates.filter(({ state }) => state === 'unsure').length],
  ['step', none, ({ step }) => step + 1],
  ['stepWords', none, ({ step }, { steps }) => steps[step]?.words ?? ''],
  ['page', none, ({ page }) => page],
  ['at', none, ({ at }) => at],
  ['detector', none, ({ detector }) => detector],
  ['kind', none, ({ kind }) => kind],
  ['confidence', none, ({ confidence }) => confidence],
  ['seenInRuns', none, ({ seenIn }) => seenIn.runs],
  ['message', none, ({ message }) => message],
  ['fix', none, ({ fix }) => fix],
  ['seconds', none, ({ seconds }) => seconds],
  ['share', none, ({ share }) => share],
  ['scoreIfFixed', none, ({ scoreIfFixed }) => scoreIfFixed],
  ['savesSeconds', none, ({ saves }) => saves.seconds],
  ['savesSteps', none, ({ saves }) => saves.steps],
  ['savesPoints', none, ({ saves }) => saves.points],
  ['savesKeystrokes', none, ({ saves }) => saves.keystrokes],
  ['finding', none, ({ id }) => id],
];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Spreadsheets run what begins like a formula; with an apostrophe before it, it is text. */
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const cell = (value: Cell): string => {
  if (value === null) return '';
  // A thousandth of a second is more than anyone measures; what comes after it are sums of fractions.
  if (typeof value === 'number') return figureOf(value, 3);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
