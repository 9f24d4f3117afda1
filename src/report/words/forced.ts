import { Type } from 'typebox';
import { interruptionEvidence } from '../../detect/detectors/interruption.ts';
import { kindInWords } from '../../detect/kinds.ts';
import { evidenceAs } from '../../score/model/evidence-as.ts';
import type { Finding, JourneyResult } from '../../score/model/result.ts';

/** What the forced steps were, such as "closing a survey, pressing again"; empty when there were none. */
export const forcedWords = ({ counts, findings }: JourneyResult): string => {
  const known = findings.flatMap(closing);
  const steps = known.reduce((sum, { number }) => sum + number, 0);
  // Whatever no interruption forced had to be done again.
  const isTyped = findings.some(({ forces }) => forces === 'typing');
  const what = isTyped ? 'typing or pressing again' : 'pressing again';
  const again = { what, number: Math.max(0, counts.forcedSteps - steps) };
  const totals = new Map<string, number>();
  for (const { what, number } of [...known, again]) {
    if (number > 0) totals.set(what, (totals.get(what) ?? 0) + number);
  }
  return [...totals]
    .map(([what, number]) => (number === 1 ? what : `${what} (${number})`))
    .join(', ');
};

/** How many steps an interruption forced, and where it was. */
const closed = Type.Pick(interruptionEvidence, ['forcedSteps']);
const inBrowser = Type.Pick(interruptionEvidence, ['in']);

const closing = (finding: Finding) => {
  if (finding.forces !== 'closing') return [];
  const number = evidenceAs(closed, finding)?.forcedSteps;
  if (number === undefined) return [];
  const isAnswered = finding.kind === 'consent' || evidenceAs(inBrowser, finding)?.in === 'browser';
  return [{ what: `${isAnswered ? 'answering' : 'closing'} ${kindInWords(finding.kind)}`, number }];
};
