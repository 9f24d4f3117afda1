import type { Static } from 'typebox';
import type { Interpreted, InterpretedTrace } from '../../interpret/interpreted.ts';

import type { Detected, Detector } from '../detector.ts';
import { figure, list, maybe, parts, text, word } from '../evidence.ts';
import { endsAt } from '../facts/path/standstills.ts';
import { costOfVain } from '../facts/presses/pressed-in-vain.ts';
import { effects, isDead, isSilent, sayIt, withDrawn } from '../facts/presses/quiet-presses.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf } from '../facts/trace/events.ts';
import { placeInWindow } from '../facts/trace/place-in-window.ts';

const fix =
  'Make the control do what it says, or show at once that it is being done. If it is not meant to be pressed, do not let it look so.';

const evidence = parts({
  kind: word(['dead-click']),
  verdict: word(['dead', 'silent']),
  name: text(),
  tries: figure(),
  effects: maybe(list(word(effects))),
});
type Found = Detected<Static<typeof evidence>>;

/** The customer presses, and nothing that could be seen happens. */
export const deadClick: Detector<Static<typeof evidence>> = {
  id: 'dead-click',
  title: 'A press without an answer',
  looksFor:
    'A button or link that was pressed twice, with nothing at all within three seconds each time; or one where the journey ends, after which the site did something (it asked its server, kept something in the browser, sent a form) and showed nothing of it. An answer is a new page or tab, a change anywhere on the page or in its frames, a number in a field, something that begins to move, a download, a dialog, a choice of files, scrolling, sound, the focus. Requests that only count visitors, changes that go on all the time and changes of looks of the control itself are no answer. Left out: answers that come late, and pages with pictures that they draw themselves, where a change cannot be told. One that answers the second time is told under unready-control, one that answers late under late-sign, and one that showed nothing while the journey went on under silent-click.',
  why: 'The customer cannot tell whether it worked. They press again, wait, or think that they did it wrong.',
  fix,
  source:
    'Nielsen, "10 Usability Heuristics", 1994 (visibility of system status); three seconds as in the session replay of Sentry and PostHog.',
  restsOn: [],
  role: 'dead-end',
  evidence,
  detect: (trace) => {
    const responses = eventsOf(trace, 'response');
    if (responses.length === 0)
      return { verdict: 'not-applicable', because: 'nothing was pressed' };
    const found = responses.flatMap(({ event, index }) => {
      if (isDead(trace, event, index)) return [dead(trace, event, index)];
      return isSilent(trace, event, index) && endsAt(trace, index)
        ? [silent(trace, event, index)]
        : [];
    });
    return withDrawn(found, responses);
  },
};

const dead = (trace: InterpretedTrace, event: Interpreted<'response'>, index: number): Found => {
  const ends = endsAt(trace, index);
  return {
    ...atMoment(trace, index),
    kind: 'dead-click',
    confidence: ends ? 0.95 : 0.7,
    what: event.widget.name,
    message: `The customer pressed "${event.widget.name}" twice, and nothing happened for three seconds each time.`,
    fix,
    blocks: ends,
    ...costOfVain(trace, { event, index }),
    ...placeInWindow(event.widget),
    evidence: evidenceOf(event, 'dead'),
  };
};

/** What the customer wanted may have been done, and the journey ends without a word of it. */
const silent = (trace: InterpretedTrace, event: Interpreted<'response'>, index: number): Found => ({
  ...atMoment(trace, index),
  kind: 'dead-click',
  confidence: 0.8,
  what: event.widget.name,
  message: `The journey ends with a press of "${event.widget.name}". The site did something, and showed nothing of it: the customer cannot tell that the job is done.`,
  fix: sayIt,
  blocks: true,
  claims: [],
  adds: [{ event: index, what: 'wondering whether it worked', mental: 1 }],
  ...placeInWindow(event.widget),
  evidence: { ...evidenceOf(event, 'silent'), effects: event.effects },
});

const evidenceOf = (event: Interpreted<'response'>, verdict: 'dead' | 'silent') => ({
  kind: 'dead-click',
  verdict,
  name: event.widget.name,
  tries: event.tries,
});
