import { interpret } from '../../src/interpret/interpret.ts';
import type { InterpretedHop } from '../../src/interpret/interpreted.ts';
import { questionsAsked } from '../../src/meaning/asked.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';
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
  return interpret(trace)
    .events.flatMap((event): readonly InterpretedHop[] =>
      event.type === 'navigation' ? event.hops : [],
    )
    .filter(({ counted }) => !counted)
    .map(({ status }) => status);
}

/** Every question of the forms met: names in the code, how it is called, what is so of it, and what it asks for. */
export function questionsIn(trace: Trace): readonly string[] {
  return questionsAsked(interpret(trace))
    .map(({ fields, label, meaning }) => {
      const names = [...new Set(fields.map(({ name }) => name))].join(' ');
      const is = (['required', 'filled', 'prefilled'] as const).filter((state) =>
        fields.some((field) => field[state]),
      );
      const asks = meaning.kind === 'known' ? meaning.what : meaning.kind;
      return `${names}: "${label}" ${is.join(' ')} (${asks})`;
    })
    .toSorted();
}

/** Findings about the forms met: the detector, and the step. */
export function formFindings({ findings }: JourneyResult): readonly string[] {
  const about = /question|field|autocomplete|paste|password|form|input|validation/;
  return findings
    .filter(({ detector }) => about.test(detector))
    .map(({ detector, step }) => `${detector} at step ${step + 1}`)
    .toSorted();
}
