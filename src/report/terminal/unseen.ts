import type { DetectorVerdict, JourneyResult } from '../../score/model/result.ts';
import { consentNotes } from '../words/consent.ts';
import { wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** What could not be seen, and what else a reader must know. */
export const unseenLines = (result: JourneyResult, { width, paint }: Page): readonly string[] => {
  const { verdicts, notes, trace } = result;
  const doubts = doubtsIn(verdicts);
  const told = [
    ...consentNotes(result),
    ...doubts,
    ...notes,
    ...(trace === '' ? [] : [`Trace: ${trace}`]),
  ];
  const lines = told.flatMap((text) => wrapped(text, { width, first: '  - ', rest: '    ' }));
  return lines.length === 0 ? [] : [paint.bold('To know'), ...lines.map(paint.quiet)];
};

/** Checks that could not tell, by the reason: many rest on the same sight. */
const doubtsIn = (verdicts: readonly DetectorVerdict[]): readonly string[] => {
  const byReason = new Map<string, string[]>();
  for (const { detector, verdict, because } of verdicts) {
    if (verdict !== 'incomplete' && verdict !== 'error') continue;
    const reason =
      verdict === 'error'
        ? `the check itself failed: ${because}`
        : `not sure that this is all, because ${because}`;
    byReason.set(reason, [...(byReason.get(reason) ?? []), detector]);
  }
  return [...byReason].map(([reason, detectors]) => `${detectors.join(', ')}: ${reason}`);
};
