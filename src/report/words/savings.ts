import type { Finding, JourneyResult } from '../../score/model/result.ts';
import { costInWords, count, points } from './figures.ts';
import { seenInWords } from './runs.ts';

/** "saves 9.4 s, 1 step and 12 keystrokes; friction 57 -> 22": what fixing one finding alone is worth. */
export const savingsInWords = (finding: Finding, result: JourneyResult): string => {
  const { seconds, steps, keystrokes } = finding.saves;
  const parts = [
    ...(seconds > 0 ? [costInWords(seconds)] : []),
    ...(steps > 0 ? [count(steps, 'step')] : []),
    ...(keystrokes > 0 ? [count(keystrokes, 'keystroke')] : []),
  ];
  const last = parts.pop();
  const all = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  const friction = frictionIfFixed(finding, result);
  const through = finding.saves.points && isScoreStuck(result) ? 'lets the customer go on, ' : '';
  return joined(`${through}saves ${all ?? 'no seconds'}`, friction);
};

/** The same, and in how many of several walks it would. */
export const savingsOverRuns = (finding: Finding, result: JourneyResult): string =>
  joined(savingsInWords(finding, result), seenInWords(finding));

const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('; ');

/** True when nothing but what blocks the customer can change the score. */
export const isScoreStuck = ({ outcome, friction }: JourneyResult): boolean =>
  outcome === 'blocked' && friction !== null;

const frictionIfFixed = ({ scoreIfFixed, saves }: Finding, result: JourneyResult): string => {
  const { friction } = result;
  if (scoreIfFixed === null || friction === null) return '';
  const [now, then] = [points(friction.score), points(scoreIfFixed)];
  if ((saves.points === 0 && isScoreStuck(result)) || now === then) return `friction stays ${now}`;
  // What lies beyond has not been walked.
  return `friction ${now} -> ${then}${isScoreStuck(result) ? ' or more' : ''}`;
};
