import type { JourneyResult } from '../../score/model/result.ts';
import { capital } from '../words/capital.ts';
import { fixInShort, mostFirst } from '../words/first-fixes.ts';
import { isScoreStuck, savingsOverRuns } from '../words/savings.ts';
import { cutTo, wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** What to change first, and what each change alone would save. The numbers are those of the findings below. */
export const firstLines = (result: JourneyResult, { width, paint }: Page): readonly string[] => {
  const { findings, outcome } = result;
  // What was not measured to the end has nothing to be compared with.
  if (findings.length === 0 || outcome === 'unmeasured') return [];
  const changes = findings.slice(0, mostFirst).flatMap((finding, index) => {
    const line = (text: string, first: string) => wrapped(text, { width, first, rest: '     ' });
    const saved = savingsOverRuns(finding, result);
    return [
      ...line(cutTo(fixInShort(finding), longest), `  ${index + 1}. `),
      ...line(`${capital(saved)}.`, '     ').map(paint.quiet),
    ];
  });
  return [paint.bold('What to fix first'), ...changes, ...whileBlocked(result, width)];
};

/** In columns. */
const longest = 160;

const whileBlocked = (result: JourneyResult, width: number): readonly string[] => {
  if (!isScoreStuck(result) || result.findings.length < 2) return [];
  const at = result.findings.findIndex(({ saves }) => (saves.points ?? 0) > 0) + 1;
  const text =
    at === 0
      ? 'The journey is blocked: no change alone lowers its friction.'
      : `The journey is blocked: its friction stays where it is until ${at} is fixed.`;
  return wrapped(text, { width, first: '  ' });
};
