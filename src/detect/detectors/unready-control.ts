import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { figure, list, parts, text, word } from '../evidence.ts';
import { costOfVain } from '../facts/presses/pressed-in-vain.ts';
import { effects, isUnready } from '../facts/presses/quiet-presses.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf, type Placed } from '../facts/trace/events.ts';
import { cut } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const evidence = parts({
  kind: word(['unready-control']),
  name: text(),
  tries: figure(),
  effects: list(word(effects)),
});
type Found = Detected<Static<typeof evidence>>;

/** A control looks ready, and answers only the second time it is pressed. */
export const unreadyControl: Detector<Static<typeof evidence>> = {
  id: 'unready-control',
  title: 'A control that was not ready',
  looksFor:
    'A button or link whose first press had no effect that could be perceived within three seconds, and that answered when it was pressed once more. Requests that only count visitors are no answer. Left out: a control that answers neither time, which is told under dead-click, and journeys marked once, in which nothing is pressed twice.',
  why: 'The page was drawn before it could do anything. Whoever is quick presses in vain, and learns that this site does not do what it is told.',
  fix: 'Let controls work from the moment they are shown: as plain links and forms, or by keeping presses until the scripts are there. Until then do not let them look ready.',
  source:
    'Nielsen, "10 Usability Heuristics", 1994 (visibility of system status); web.dev, "Rendering on the Web", 2019, on pages that look interactive and are not.',
  restsOn: [],
  role: 'effort',
  evidence,
  dependsOnTime: true,
  detect: (trace) => {
    const responses = eventsOf(trace, 'response');
    if (responses.length === 0)
      return { verdict: 'not-applicable', because: 'nothing was pressed' };
    return verdictOf(
      responses.filter(({ event }) => isUnready(event)).map((response) => finding(trace, response)),
    );
  },
};

const finding = (trace: InterpretedTrace, { event, index }: Placed<'response'>): Found => ({
  ...atMoment(trace, index),
  kind: 'unready-control',
  confidence: 0.75,
  what: event.widget.name,
  message: `"${cut(event.widget.name, 60)}" was not ready: the first press did nothing for three seconds, the second one worked.`,
  fix: unreadyControl.fix,
  blocks: false,
  ...costOfVain(trace, { event, index }),
  evidence: {
    kind: 'unready-control',
    name: event.widget.name,
    tries: event.tries,
    effects: event.effects,
  },
});
