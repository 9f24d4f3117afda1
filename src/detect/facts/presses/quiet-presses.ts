import type { Interpreted, InterpretedTrace } from '../../../interpret/interpreted.ts';

import type { Detected, Verdict } from '../../detector.ts';
import { deadEndOf } from '../pages/dead-end-page.ts';
import { mustAnswer } from '../path/must-answer.ts';
import { eventsOf, type Placed } from '../trace/events.ts';
import { verdictOf } from '../trace/verdict-of.ts';

/** All by which a press can be answered, or by which the site does something that shows nothing. */
export const effects: readonly string[] = [
  ...['request', 'storage', 'submit', 'navigation', 'frame', 'tab', 'dialog', 'download'],
  ...['dom', 'focus', 'scroll', 'media'],
];

/** What to do about a press that did something and showed nothing of it. */
export const sayIt =
  'Say at once, where the customer looks, that it was done: a word, a mark, a number that changes.';

/** Nothing could be perceived of it. */
const isQuiet = (event: Interpreted<'response'>): boolean =>
  mustAnswer(event) && (event.effects.length === 0 || event.perceivedAfter === null);

/** Nothing at all happened, both times. */
export const isDead = (
  trace: InterpretedTrace,
  event: Interpreted<'response'>,
  index: number,
): boolean =>
  event.tries >= 2 &&
  event.effects.length === 0 &&
  event.doubt !== 'drawn' &&
  isQuiet(event) &&
  lateAnswerTo(trace, event.step, index) === null &&
  deadEndOf(trace, event.view) === null;

/** The first press did nothing, and the second was answered. */
export const isUnready = (event: Interpreted<'response'>): boolean =>
  event.tries >= 2 &&
  event.effects.length > 0 &&
  event.perceivedAfter !== null &&
  mustAnswer(event);

/** Whoever has waited less, in milliseconds of the customer's clock, may just have gone on before the answer. */
const patience = 1000;

/** The site did something, and nothing showed it until the customer did the next thing. */
export const isSilent = (
  trace: InterpretedTrace,
  event: Interpreted<'response'>,
  index: number,
): boolean =>
  event.effects.length > 0 &&
  isQuiet(event) &&
  (event.watched ?? 0) >= patience &&
  event.doubt === undefined &&
  lateAnswerTo(trace, event.step, index) === null &&
  !saidLater(trace, event.step, index) &&
  deadEndOf(trace, event.view) === null;

/** When something happened after all, later in the same step, on the customer's clock: that is slow, not dead. Null: nothing did. */
export const lateAnswerTo = (trace: InterpretedTrace, step: number, index: number): number | null =>
  trace.events.slice(index + 1).find((event) => event.step === step && lateSigns.has(event.type))
    ?.at ?? null;

const lateSigns = new Set(['view', 'navigation', 'download', 'tab', 'goal', 'dialog']);

/** There was something new to read when the step ended. */
const saidLater = (trace: InterpretedTrace, step: number, index: number): boolean =>
  eventsOf(trace, 'look').some(
    (look) => look.index > index && look.event.step === step && look.event.look.newWords > 0,
  );

/** The verdict, with the doubt that remains where a page draws pictures by itself. */
export const withDrawn = <E>(
  found: readonly Detected<E>[],
  responses: readonly Placed<'response'>[],
): Verdict<E> => {
  const drawn = responses.find(({ event }) => isQuiet(event) && event.doubt === 'drawn');
  if (drawn === undefined) return verdictOf(found);
  const because = `"${drawn.event.widget.name}" may have changed a picture that the page draws itself, where nobody else can tell`;
  return { verdict: 'incomplete', because, found };
};
