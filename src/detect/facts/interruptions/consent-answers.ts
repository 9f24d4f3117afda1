import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import { type AnswerClicks, answerClicks, paidRefusal } from '../../../overlay/answer-clicks.ts';
import { eventsOf } from '../trace/events.ts';
import type { Interruption } from './interruptions.ts';

/** What answering a banner for consent took, and what the other answer would have taken. */
export type ConsentAnswers = {
  /** none: it was left alone, or went without an answer. */
  readonly given: 'accept' | 'reject' | 'none';
  /** Presses and keys of the answer that was given, by the positions of their acts in `trace.events`. */
  readonly acts: readonly number[];
  readonly accept: AnswerClicks | null;
  readonly reject: AnswerClicks | null;
  /** A button of the banner refuses for money. */
  readonly sellsRefusal: boolean;
};

/** Both answers to a banner for consent, by what it offered before it was touched; null for anything else. */
export const consentAnswers = (
  trace: InterpretedTrace,
  { kind, event }: Interruption,
): ConsentAnswers | null => {
  if (kind !== 'consent' || event.type !== 'overlay') return null;
  const { features, offered = features.controls, answer: given = 'none' } = event;
  const acts = eventsOf(trace, 'act').filter((act) => act.event.because === event.id);
  const clicks = acts.reduce((sum, act) => sum + act.event.presses.length, 0);
  const both = {
    accept: answerClicks('accept', offered, features.language),
    reject: answerClicks('reject', offered, features.language),
  };
  return {
    given,
    acts: acts.map(({ index }) => index),
    sellsRefusal: paidRefusal(offered, features.language) !== undefined,
    ...both,
    ...(given === 'none' ? {} : { [given]: { clicks, atLeast: false } }),
  };
};
