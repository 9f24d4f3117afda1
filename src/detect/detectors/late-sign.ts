import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { figure, list, parts, text, word } from '../evidence.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import { mustAnswer } from '../facts/path/must-answer.ts';
import { pressedAgain } from '../facts/presses/pressed-in-vain.ts';
import { effects, lateAnswerTo } from '../facts/presses/quiet-presses.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf, type Placed } from '../facts/trace/events.ts';
import { cut, inSeconds, seconds } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const evidence = parts({
  kind: word(['late-sign']),
  name: text(),
  seconds: figure(),
  effects: list(word(effects)),
});
type Found = Detected<Static<typeof evidence>>;

/** The site answers a press, and for a while shows nothing of it. */
export const lateSign: Detector<Static<typeof evidence>> = {
  id: 'late-sign',
  title: 'A press that shows nothing at first',
  looksFor:
    'A button or link after whose press more than one second passed until the first thing that could be perceived: a change anywhere on the page or in its frames, scrolling, sound, the focus. A word or a turning sign that shows at once is enough, however long the answer then takes: that wait is told under slow-wait. Also one after which nothing showed for so long that the customer pressed again, and whose answer came after all. Left out: a press that leads to another page, since the browser shows that it is on its way, and fields and boxes. One that never answered is told under dead-click.',
  why: 'Within a second people take what they see for an answer to what they did. After that they doubt that the press was taken, and press again: orders are sent twice.',
  fix: 'Show within a tenth of a second that the press was taken: turn the button into a sign that it is being done, and keep it from being pressed again.',
  source:
    'Miller 1968, Nielsen 1993: 0.1 s is felt as immediate, after 1 s the flow of thought breaks. Datadog, Sentry and PostHog count clicks without a sign of life in the same way.',
  restsOn: [],
  role: 'effort',
  evidence,
  dependsOnTime: true,
  detect: (trace) => {
    const responses = eventsOf(trace, 'response');
    if (responses.length === 0)
      return { verdict: 'not-applicable', because: 'nothing was pressed' };
    return verdictOf(
      responses
        .filter(({ event }) => mustAnswer(event))
        .map((response) => ({ ...response, after: signAfter(trace, response) }))
        .filter(({ after, event }) => after > lateAfter && deadEndOf(trace, event.view) === null)
        .map((late) => finding(trace, late)),
    );
  },
};

/** In milliseconds: later than this, nobody takes it for an answer at once; and later than this, most press again. */
const lateAfter = 1000;
const veryLateAfter = 3000;

/** So long nothing showed, in milliseconds of the customer's clock; 0 where that is told elsewhere. */
const signAfter = (trace: InterpretedTrace, { event, index }: Placed<'response'>): number => {
  if (event.effects.length === 0) return answeredAfter(trace, { event, index });
  const isSure = event.tries === 1 && event.effects.some((effect) => !uncertain.has(effect));
  return isSure ? (event.perceivedAfter ?? 0) : 0;
};

/** What did not show as long as a customer would wait for it, and came after all in the same step. */
const answeredAfter = (trace: InterpretedTrace, { event, index }: Placed<'response'>): number => {
  const at = lateAnswerTo(trace, event.step, index);
  const press = eventsOf(trace, 'act').findLast(
    (act) => act.index < index && act.event.purpose === 'script',
  );
  const isUnsure = event.doubt === 'drawn' || at === null || press === undefined;
  return isUnsure ? 0 : at - press.event.at;
};

/** Looking for the next control scrolls, too; the others cannot be perceived. */
const uncertain: ReadonlySet<string> = new Set(['scroll', 'request', 'storage', 'submit']);

type Late = Placed<'response'> & { readonly after: number };

const finding = (trace: InterpretedTrace, { event, index, after }: Late): Found => ({
  ...atMoment(trace, index),
  kind: 'late-sign',
  confidence: after > veryLateAfter ? 0.9 : 0.7,
  what: event.widget.name,
  message: `After "${cut(event.widget.name, 60)}" was pressed, nothing showed for ${inSeconds(after)}${event.tries > 1 ? ', and it was pressed again' : ''}.`,
  fix: lateSign.fix,
  blocks: false,
  claims: pressedAgain(trace, event),
  adds: [{ event: index, what: 'wondering whether it worked', mental: 1 }],
  evidence: {
    kind: 'late-sign',
    name: event.widget.name,
    seconds: seconds(after),
    effects: event.effects,
  },
});
