import type { EventOf } from '../../trace/event.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Added, Claim } from '../detector.ts';
import { eventsOf } from './events.ts';

/** So long a customer waits for an answer before pressing again or giving up, in seconds of their clock. */
const patience = 3;

/** The presses of a control tried again because nothing had answered the first. */
export const pressedAgain = (
  trace: Trace,
  { step, widget }: EventOf<'response'>,
): readonly Claim[] =>
  eventsOf(trace, 'act')
    .filter(
      ({ event }) =>
        event.step === step && event.purpose === 'again' && event.widget?.id === widget.id,
    )
    .map(({ index }) => ({ event: index }));

/** What presses add that nothing answered: waiting for an answer after each, and the thought what is the matter. */
export const pressedInVain = (event: number, presses: number): readonly Added[] => [
  { event, what: 'waiting for an answer that does not come', seconds: presses * patience },
  { event, what: 'wondering whether it worked', mental: 1 },
];
