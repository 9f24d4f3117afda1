import type { JourneyResult } from '../../score/model/result.ts';
import { blockedInWords } from '../words/runs.ts';
import { wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** How the journey ended for the customer. */
export const outcomeLines = (result: JourneyResult, page: Page): readonly string[] => {
  const { width, paint } = page;
  if (result.outcome === 'reached') {
    return wrapped(`REACHED: ${result.goal}`, { width, rest: '  ' }).map(paint.good);
  }
  if (result.outcome === 'blocked') {
    return [
      ...wrapped(blockedAt(result), { width, rest: '  ' }).map(paint.bad),
      ...detailOf(result, page),
    ];
  }
  const why = wrapped(`UNMEASURED: ${result.detail || result.reason}`, { width, rest: '  ' });
  return [...why.map(paint.warn), ...stoppedAt(result, page), ...lastPicture(result, page)];
};

/** Told here only where no finding tells it. */
const detailOf = ({ detail, findings }: JourneyResult, { width }: Page): readonly string[] =>
  detail === '' || findings.some(({ message }) => message === detail)
    ? []
    : wrapped(detail, { width, first: '  ' });

/** Index of the step where the customer could not go on; null when that is not known. */
const blockedStep = (result: JourneyResult): number | null =>
  result.findings.find(({ blocks }) => blocks)?.step ?? result.endedInStep;

const blockedAt = (result: JourneyResult): string => {
  const at = blockedStep(result);
  const often = blockedInWords(result);
  const runs = often === '' ? '' : `, ${often}`;
  const of = result.steps.length;
  if (at === null) return `BLOCKED after step ${of} of ${of}${runs}`;
  const words = result.steps[at]?.words ?? '';
  return `BLOCKED at step ${at + 1} of ${of}${runs}${words === '' ? '' : `: ${words}`}`;
};

const stoppedAt = (result: JourneyResult, { width, paint }: Page): readonly string[] => {
  const at = result.endedInStep;
  const step = at === null ? undefined : result.steps[at];
  if (at === null || step === undefined) return [];
  const place = step.file === '' ? '' : ` (${step.file}:${step.line})`;
  const text = `It ended in step ${at + 1} of ${result.steps.length}: ${step.words}${place}`;
  return wrapped(text, { width, first: '  ' }).map(paint.quiet);
};

/** What the customer saw when the walk ended. */
const lastPicture = ({ steps }: JourneyResult, { width, paint }: Page): readonly string[] => {
  const picture = steps.findLast(({ screenshot }) => screenshot !== '')?.screenshot ?? '';
  return picture === ''
    ? []
    : wrapped(`Picture: ${picture}`, { width, first: '  ' }).map(paint.quiet);
};
