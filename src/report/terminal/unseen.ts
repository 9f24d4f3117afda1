import type { JourneyResult } from '../../score/result.ts';
import { consentNotes } from '../words/consent.ts';
import { wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** What could not be seen, and what else a reader must know. */
export const unseenLines = (result: JourneyResult, { width, paint }: Page): readonly string[] => {
  const { verdicts, notes, trace } = result;
  const doubts = verdicts
    .filter(({ verdict }) => verdict === 'incomplete' || verdict === 'error')
    .map(({ detector, verdict, because }) =>
      verdict === 'error'
        ? `${detector}: the check itself failed: ${because}`
        : `${detector}: not sure that this is all, because ${because}`,
    );
  const told = [
    ...consentNotes(result),
    ...doubts,
    ...notes,
    ...(trace === '' ? [] : [`Trace: ${trace}`]),
  ];
  const lines = told.flatMap((text) => wrapped(text, { width, first: '  - ', rest: '    ' }));
  return lines.length === 0 ? [] : [paint.bold('To know'), ...lines.map(paint.quiet)];
};
