import type { JourneyResult } from '../../src/score/result.ts';
import type { Hop } from '../../src/trace/page-events.ts';
import type { Trace } from '../../src/trace/trace.ts';

/** What a person can count who watches the journey: everything but the times. */
export function measured({ outcome, reason, counts }: JourneyResult) {
  const { waits, questions, ...rest } = counts;
  const { needed, filled, ...asked } = questions;
  return { outcome, reason, ...rest, questions: asked };
}

/** The parts that are the same in most journeys: nothing forced, nothing in the way. */
export const undisturbed = {
  outcome: 'reached',
  reason: '',
  forcedSteps: 0,
  interruptions: {},
  surveysBeforeGoal: 0,
  deadEnds: 0,
} as const;

/** A journey that ended in a dead end of this kind. */
export function blockedBy(kind: string) {
  return { ...undisturbed, outcome: 'blocked', reason: kind, deadEnds: 1 } as const;
}

/** Redirects that answer a form and are not counted, by status, in order. */
export function postRedirectGets(trace: Trace): readonly number[] {
  return trace.events
    .flatMap((event): readonly Hop[] => (event.type === 'navigation' ? event.hops : []))
    .filter(({ counted }) => !counted)
    .map(({ status }) => status);
}
