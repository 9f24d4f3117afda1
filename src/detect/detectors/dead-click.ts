import type { EventOf } from '../../trace/event.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Claim, Detected, Detector } from '../detector.ts';
import { atMoment } from '../facts/at-moment.ts';
import { deadEndOf } from '../facts/dead-end-page.ts';
import { eventsOf } from '../facts/events.ts';
import { endsAt } from '../facts/standstills.ts';
import { verdictOf } from '../facts/verdict-of.ts';

const fix =
  'Make the control do what it says, or show at once that it is being done. If it is not meant to be pressed, do not let it look so.';

/** The customer presses, and nothing that could be seen happens. */
export const deadClick: Detector = {
  id: 'dead-click',
  title: 'A press without an answer',
  looksFor:
    'A button or link that was pressed twice, with nothing to be perceived within three seconds each time: no new page or tab, no change, no request, no download, no scrolling, no focus. Requests that only count visitors, changes that go on all the time and changes of looks of the control itself are no answer. One that answers the second time is told under unready-control.',
  why: 'The customer cannot tell whether it worked. They press again, wait, or think that they did it wrong.',
  fix,
  source:
    'Nielsen, "10 Usability Heuristics", 1994 (visibility of system status); three seconds as in the session replay of Sentry and PostHog.',
  restsOn: [],
  detect: (trace) => {
    const responses = eventsOf(trace, 'response');
    if (responses.length === 0)
      return { verdict: 'not-applicable', because: 'nothing was pressed' };
    const dead = responses.filter(({ event, index }) => isDead(trace, event, index));
    return verdictOf(dead.map(({ event, index }) => finding(trace, event, index)));
  },
};

const isDead = (trace: Trace, event: EventOf<'response'>, index: number): boolean =>
  event.tries >= 2 &&
  event.effects.length === 0 &&
  pressable.has(event.widget.kind) &&
  !cameLate(trace, event.step, index) &&
  deadEndOf(trace, event.view) === null;

const pressable = new Set(['button', 'link', 'other']);

/** Something happened after all, later in the same step: that is slow, not dead. */
const cameLate = (trace: Trace, step: number, index: number): boolean =>
  trace.events.slice(index + 1).some((event) => event.step === step && lateSigns.has(event.type));

const lateSigns = new Set(['view', 'navigation', 'download', 'tab', 'goal', 'dialog']);

const finding = (trace: Trace, event: EventOf<'response'>, index: number): Detected => {
  const claims = wasted(trace, event.step, event.widget.id);
  const ends = endsAt(trace, index);
  return {
    ...atMoment(trace, index),
    kind: 'dead-click',
    confidence: ends ? 0.95 : 0.7,
    what: event.widget.name,
    message: `The customer pressed "${event.widget.name}" twice, and nothing happened for three seconds each time.`,
    fix,
    blocks: ends,
    claims,
    adds: [{ event: index, what: 'wondering whether it worked', mental: 1 }],
    evidence: {
      kind: 'dead-click',
      name: event.widget.name,
      tries: event.tries,
      rect: event.widget.rect,
    },
  };
};

/** The presses tried again, and the waits for an answer that never came. */
const wasted = (trace: Trace, step: number, widget: string): readonly Claim[] => {
  const again = eventsOf(trace, 'act').filter(
    ({ event }) => event.step === step && event.purpose === 'again' && event.widget?.id === widget,
  );
  const waits = eventsOf(trace, 'wait').filter(
    ({ event }) => event.step === step && event.until === 'cap',
  );
  return [...again, ...waits].map(({ index }) => ({ event: index }));
};
