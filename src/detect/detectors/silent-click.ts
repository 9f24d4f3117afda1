import type { Static } from 'typebox';
import type { Interpreted, InterpretedTrace } from '../../interpret/interpreted.ts';

import type { Detected, Detector } from '../detector.ts';
import { list, parts, text, word } from '../evidence.ts';
import { endsAt } from '../facts/path/standstills.ts';
import { effects, isSilent, sayIt, withDrawn } from '../facts/presses/quiet-presses.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf } from '../facts/trace/events.ts';
import { placeInWindow } from '../facts/trace/place-in-window.ts';

const evidence = parts({
  kind: word(['silent-click']),
  name: text(),
  effects: list(word(effects)),
});
type Found = Detected<Static<typeof evidence>>;

/** The site does what it was told, and does not say so. */
export const silentClick: Detector<Static<typeof evidence>> = {
  id: 'silent-click',
  title: 'A press that shows nothing of what it did',
  looksFor:
    'A button or link after whose press the site did something (it asked its server, kept something in the browser, sent a form), and until the next act, a second later at least, nothing of it could be perceived: no change anywhere on the page or in its frames, no dialog, no sound, no scrolling. Requests and entries that only count visitors are nothing that was done. Left out: a press that changed the looks of the control itself, one whose answer was still awaited, one after which there was something new to read, and pages with pictures that they draw themselves. Where the journey ends with it, it is told under dead-click.',
  why: 'The customer cannot tell whether it worked. They press again, which may undo it or do it twice, or go and look.',
  fix: sayIt,
  source:
    'Nielsen, "10 Usability Heuristics", 1994 (visibility of system status); WCAG 2.2 (2023), success criterion 4.1.3 (status messages).',
  restsOn: [],
  role: 'effort',
  evidence,
  detect: (trace) => {
    const responses = eventsOf(trace, 'response');
    if (responses.length === 0)
      return { verdict: 'not-applicable', because: 'nothing was pressed' };
    const silent = responses.filter(
      ({ event, index }) => isSilent(trace, event, index) && !endsAt(trace, index),
    );
    return withDrawn(
      silent.map(({ event, index }) => finding(trace, event, index)),
      responses,
    );
  },
};

const finding = (
  trace: InterpretedTrace,
  event: Interpreted<'response'>,
  index: number,
): Found => ({
  ...atMoment(trace, index),
  kind: 'silent-click',
  confidence: 0.7,
  what: event.widget.name,
  message: `The customer pressed "${event.widget.name}". The site did something, and showed nothing of it before the customer went on.`,
  fix: silentClick.fix,
  blocks: false,
  claims: [],
  adds: [{ event: index, what: 'wondering whether it worked', mental: 1 }],
  ...placeInWindow(event.widget),
  evidence: {
    kind: 'silent-click',
    name: event.widget.name,
    effects: event.effects,
  },
});
