import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { alias, parts, word } from '../evidence.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf, type Placed } from '../facts/trace/events.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Open it where the customer is: they can open a new tab themselves, and Back leads them back.';

const evidence = parts({ kind: word(['new-tab']), url: alias('page') });
type Found = Detected<Static<typeof evidence>>;

/** What the customer pressed opened a second tab or window. */
export const newTab: Detector<Static<typeof evidence>> = {
  id: 'new-tab',
  title: 'The way goes on in another tab',
  looksFor:
    'A tab or window that opened because of a press of the customer. No seconds are charged: nobody has measured them. Left out: tabs that open by themselves, or by a press that was meant for something else (nothing is done in them, and what comes next is where the customer was): those are interruptions.',
  why: 'In a new tab Back does not lead back, and on a phone the page one came from seems to be gone.',
  fix,
  source:
    'WCAG 2.2 (2023), technique G200 (opening new windows only when necessary); Nielsen 1999 and since: new windows break Back.',
  restsOn: [],
  role: 'effort',
  evidence,
  detect: (trace) => {
    const opened = eventsOf(trace, 'tab').filter(({ event }) => event.askedFor);
    return verdictOf(opened.map((tab) => finding(trace, tab)));
  },
};

function finding(trace: InterpretedTrace, { event, index }: Placed<'tab'>): Found {
  const words = trace.steps[event.step]?.words ?? '';
  return {
    ...atMoment(trace, index),
    kind: 'new-tab',
    confidence: 1,
    what: words,
    message: `${words === '' ? 'A press' : `What came after ${words}`} opened in a new tab.`,
    fix,
    blocks: false,
    evidence: { kind: 'new-tab', url: event.url },
  };
}
