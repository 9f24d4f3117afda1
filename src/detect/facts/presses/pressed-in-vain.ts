import type { Interpreted, InterpretedTrace } from '../../../interpret/interpreted.ts';

import type { Added, Claim } from '../../detector.ts';
import { eventsOf, type Placed } from '../trace/events.ts';
import { isDead, isUnready } from './quiet-presses.ts';

/** So long a customer waits for an answer before pressing again or giving up, in milliseconds of their clock. */
const patience = 3000;

/** The presses of a control tried again because nothing had answered the first. */
export const pressedAgain = (
  trace: InterpretedTrace,
  { step, widget }: Interpreted<'response'>,
): readonly Claim[] =>
  eventsOf(trace, 'act')
    .filter(
      ({ event }) =>
        event.step === step && event.purpose === 'again' && event.widget?.id === widget.id,
    )
    .map(({ index }) => ({ event: index }));

/** For how long the customer waited for an answer to a press that none came to, in milliseconds. */
const inVain = ({ tries, effects }: Interpreted<'response'>): number =>
  patience * (effects.length === 0 ? tries : tries - 1);

/**
 * The part of a measured wait, in milliseconds, in which the customer waited for presses that nothing answered and that are told
 * as such: waiting for an answer that came late is a wait like any other.
 */
export const vainPartOf = (
  trace: InterpretedTrace,
  { duration, step }: Interpreted<'wait'>,
): number => {
  const presses = eventsOf(trace, 'response').filter(
    ({ event, index }) => event.step === step && (isUnready(event) || isDead(trace, event, index)),
  );
  const vain = presses.reduce((sum, { event }) => sum + inVain(event), 0);
  return Math.min(duration, vain);
};

/**
 * What presses cost that nothing answered: pressing again, the wait for an answer after each, and the thought what is the
 * matter. Waits that were measured are claimed, so that nothing is charged twice: all of one that ended in nothing.
 */
export const costOfVain = (
  trace: InterpretedTrace,
  { event, index }: Placed<'response'>,
): { readonly claims: readonly Claim[]; readonly adds: readonly Added[] } => {
  const waits = eventsOf(trace, 'wait').filter((wait) => wait.event.step === event.step);
  const claims = waits.map((wait) => ({
    event: wait.index,
    share: wait.event.until === 'cap' ? 1 : vainPartOf(trace, wait.event) / wait.event.duration,
  }));
  // What of it passed before a wait began, no wait has measured; one that ended in nothing has measured all.
  const measured = waits.reduce((sum, wait) => sum + wait.event.duration, 0);
  const isWhole = waits.some((wait) => wait.event.until === 'cap');
  const rest = isWhole ? 0 : Math.max(0, inVain(event) - measured);
  const waited = { event: index, what: 'waiting for an answer that does not come' };
  return {
    claims: [...pressedAgain(trace, event), ...claims],
    adds: [
      ...(rest > 0 ? [{ ...waited, seconds: rest / 1000 }] : []),
      { event: index, what: 'wondering whether it worked', mental: 1 },
    ],
  };
};
