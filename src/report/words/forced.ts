import type { Finding, JourneyResult } from '../../score/result.ts';
import { kindInWords } from './kind-in-words.ts';

/** What the forced steps were, such as "closing a survey, pressing again"; empty when there were none. */
export const forcedWords = ({ counts, findings }: JourneyResult): string => {
  const known = findings.flatMap(closing);
  const steps = known.reduce((sum, { number }) => sum + number, 0);
  // Whatever no interruption forced had to be done again.
  const isTyped = findings.some(({ detector }) => typing.has(detector));
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

/** What makes the customer type again. */
const typing: ReadonlySet<string> = new Set([
  ...['validation-error', 'lost-input', 'rejected-input', 'blocked-paste'],
]);

const closing = ({ detector, kind, evidence }: Finding) => {
  const { forcedSteps } = evidence;
  if (detector !== 'interruption' || typeof forcedSteps !== 'number') return [];
  const verb = kind === 'consent' || evidence.in === 'browser' ? 'answering' : 'closing';
  return [{ what: `${verb} ${kindInWords(kind)}`, number: forcedSteps }];
};
