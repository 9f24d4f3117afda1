import type { EventOf } from '../../trace/event.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Detected, Detector } from '../detector.ts';
import { atMoment } from '../facts/at-moment.ts';
import { deadEndOf } from '../facts/dead-end-page.ts';
import { eventsOf, type Placed } from '../facts/events.ts';
import { mustAnswer } from '../facts/must-answer.ts';
import { cut, inSeconds, seconds } from '../facts/tell.ts';
import { verdictOf } from '../facts/verdict-of.ts';

/** The site answers a press, and for a while shows nothing of it. */
export const lateSign: Detector = {
  id: 'late-sign',
  title: 'A press that shows nothing at first',
  looksFor:
    'A button or link after whose press more than one second passed until the first thing that could be perceived: a change anywhere on the page or in its frames, scrolling, sound, the focus. A word or a turning sign that shows at once is enough, however long the answer then takes: that wait is told under slow-wait. Left out: a press that leads to another page, since the browser shows that it is on its way, and fields and boxes. One that never answered is told under dead-click.',
  why: 'Within a second people take what they see for an answer to what they did. After that they doubt that the press was taken, and press again: orders are sent twice.',
  fix: 'Show within a tenth of a second that the press was taken: turn the button into a sign that it is being done, and keep it from being pressed again.',
  source:
    'Miller 1968, Nielsen 1993: 0.1 s is felt as immediate, after 1 s the flow of thought breaks. Datadog, Sentry and PostHog count clicks without a sign of life in the same way.',
  restsOn: [],
  dependsOnTime: true,
  detect: (trace) => {
    const responses = eventsOf(trace, 'response');
    if (responses.length === 0)
      return { verdict: 'not-applicable', because: 'nothing was pressed' };
    const late = responses.filter((response) => isLate(trace, response));
    return verdictOf(late.map((response) => finding(trace, response)));
  },
};

/** In milliseconds: later than this, nobody takes it for an answer at once; and later than this, most press again. */
const lateAfter = 1000;
const veryLateAfter = 3000;

const isLate = (trace: Trace, { event }: Placed<'response'>): boolean =>
  event.tries === 1 &&
  after(event) > lateAfter &&
  event.effects.some((effect) => !uncertain.has(effect)) &&
  mustAnswer(event) &&
  deadEndOf(trace, event.view) === null;

/** Looking for the next control scrolls, too; the others cannot be perceived. */
const uncertain: ReadonlySet<string> = new Set(['scroll', 'request', 'storage', 'submit']);

const after = ({ perceivedAfter }: EventOf<'response'>): number => perceivedAfter ?? 0;

const finding = (trace: Trace, { event, index }: Placed<'response'>): Detected => ({
  ...atMoment(trace, index),
  kind: 'late-sign',
  confidence: after(event) > veryLateAfter ? 0.9 : 0.7,
  what: event.widget.name,
  message: `After "${cut(event.widget.name, 60)}" was pressed, nothing showed for ${inSeconds(after(event))}.`,
  fix: lateSign.fix,
  blocks: false,
  claims: [],
  adds: [{ event: index, what: 'wondering whether it worked', mental: 1 }],
  evidence: {
    kind: 'late-sign',
    name: event.widget.name,
    seconds: seconds(after(event)),
    effects: event.effects,
  },
});
