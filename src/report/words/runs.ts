import type { Finding, JourneyResult } from '../../score/model/result.ts';

/** "seen in 2 of 5 runs"; empty after one walk. */
export const seenInWords = ({ seenIn: { runs, of } }: Finding): string =>
  of > 1 ? `seen in ${runs} of ${of} runs` : '';

/** "in 1 of 3 runs": in how many the customer was blocked; empty after one walk. */
export const blockedInWords = ({ runs }: JourneyResult): string => {
  if (runs.length < 2) return '';
  const blocked = runs.filter(({ outcome }) => outcome === 'blocked').length;
  return `in ${blocked} of ${runs.length} runs`;
};

/** Which walk is shown, and what the counts are then; nothing after one walk. */
export const shownOf = ({ runs, trace, repeated }: JourneyResult): readonly string[] => {
  if (!repeated) return [];
  const shown = runs.find((run) => run.trace !== '' && run.trace === trace)?.run;
  const which = shown === undefined ? 'the worst run' : `run ${shown}, the worst of ${runs.length}`;
  return [`Counts: the most of any run, waiting the mean. All else: ${which}`];
};
