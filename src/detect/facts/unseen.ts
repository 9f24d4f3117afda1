import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Sight, Verdict } from '../detector.ts';
import { eventsOf } from './trace/events.ts';

/** Endings that say nothing about the customer: the walk broke off, and what would have come was not seen. */
const brokenOff: ReadonlySet<InterpretedTrace['end']['how']> = new Set([
  'browser',
  'unreachable',
  'stopped',
]);

/** Why not everything could be seen that such a verdict rests on, each reason once. */
const reasons = (trace: InterpretedTrace, restsOn: readonly Sight[]): readonly string[] => {
  const unseen = eventsOf(trace, 'unseen')
    .filter(({ event }) => restsOn.includes(event.what))
    .map(({ event }) => event.because);
  const broke = brokenOff.has(trace.end.how) ? [trace.end.detail] : [];
  return [...new Set([...unseen, ...broke])].map(asClause);
};

/** What could not be seen keeps a detector from saying that there is nothing, or nothing more. */
export const withUnseen = (
  trace: InterpretedTrace,
  restsOn: readonly Sight[],
  verdict: Verdict,
): Verdict => {
  if (verdict.verdict === 'not-applicable' || verdict.verdict === 'error') return verdict;
  const why = reasons(trace, restsOn);
  if (why.length === 0) return verdict;
  const before = verdict.verdict === 'incomplete' ? [verdict.because] : [];
  return {
    verdict: 'incomplete',
    because: [...before, ...why].join('; '),
    ...('found' in verdict ? { found: verdict.found } : {}),
  };
};

/** A sentence as it stands after "because". Names keep their capital. */
const asClause = (sentence: string): string =>
  sentence.replace(/\.$/, '').replace(/^(The|A|It) /, (word) => word.toLowerCase());
