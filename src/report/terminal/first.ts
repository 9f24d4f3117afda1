import type { Finding, JourneyResult } from '../../score/result.ts';
import { capital } from '../words/capital.ts';
import { isScoreStuck, savingsInWords } from '../words/savings.ts';
import { cutTo, wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** How many changes are named before the details: more is no longer first. */
const most = 3;

/** What to change first, and what each change alone would save. The numbers are those of the findings below. */
export const firstLines = (result: JourneyResult, { width, paint }: Page): readonly string[] => {
  const { findings, outcome } = result;
  // What was not measured to the end has nothing to be compared with.
  if (findings.length === 0 || outcome === 'unmeasured') return [];
  const changes = findings.slice(0, most).flatMap((finding, index) => {
    const line = (text: string, first: string) => wrapped(text, { width, first, rest: '     ' });
    const saved = savingsInWords(finding, result);
    return [
      ...line(`Step ${finding.step + 1}: ${inShort(finding)}`, `  ${index + 1}. `),
      ...line(`${capital(saved)}.`, '     ').map(paint.quiet),
    ];
  });
  return [paint.bold('What to fix first'), ...changes, ...whileBlocked(result, width)];
};

/** In columns. */
const longest = 160;

/** The first sentence of the advice; the rest stands with the finding. */
const inShort = ({ fix }: Finding): string =>
  cutTo(/^.*?[.](?=\s|$)/s.exec(fix)?.[0] ?? fix, longest);

const whileBlocked = (result: JourneyResult, width: number): readonly string[] => {
  if (!isScoreStuck(result) || result.findings.length < 2) return [];
  const at = result.findings.findIndex(({ saves }) => (saves.points ?? 0) > 0) + 1;
  const text =
    at === 0
      ? 'The journey is blocked: no change alone lowers its friction.'
      : `The journey is blocked: its friction stays where it is until ${at} is fixed.`;
  return wrapped(text, { width, first: '  ' });
};
