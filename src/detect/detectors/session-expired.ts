import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { flag, parts, text, word } from '../evidence.ts';
import { deadEndCost, wayInto } from '../facts/pages/dead-end-cost.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import { sessionExpiredAt } from '../facts/pages/session-expired.ts';
import { type Standstill, standstills } from '../facts/path/standstills.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { cut } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const evidence = parts({
  kind: word(['session-expired']),
  sign: text(),
  title: text(),
  text: text('What could be read there'),
  afterSubmission: flag(),
});
type Found = Detected<Static<typeof evidence>>;

/** The site forgot who the customer is, in the middle of the job. */
export const sessionExpired: Detector<Static<typeof evidence>> = {
  id: 'session-expired',
  title: 'The site forgot the customer',
  looksFor:
    'A page on which the journey stood still, or a window over it, that says the session is over, that the customer was signed out or must sign in again; and answers with the status 419 or 440, which frameworks send for that. Left out: what is said to a customer who signs out, which is right, and an article about sessions, which is no notice that one is over.',
  why: 'Reading, thinking and looking something up take time. Whoever is thrown out for it starts again from the beginning, often with everything to be typed anew.',
  fix: 'Keep the session while the customer is there, warn before it ends, and offer more time with one press. After signing in again bring them back to where they were, with what they had entered.',
  source:
    'WCAG 2.2 (2023), success criteria 2.2.1 (timing adjustable), 2.2.5 (re-authenticating without loss of data) and 2.2.6 (timeouts).',
  restsOn: ['page', 'overlays'],
  role: 'dead-end',
  isWholePage: true,
  evidence,
  detect: (trace) => {
    if (!trace.events.some(({ type }) => type === 'look')) {
      return { verdict: 'not-applicable', because: 'no page was seen' };
    }
    return verdictOf(
      standstills(trace).flatMap((stop) => {
        const sign = sessionExpiredAt(stop, trace);
        if (sign === null || deadEndOf(trace, stop.event.view) !== 'session-expired') return [];
        return [finding(trace, stop, sign)];
      }),
    );
  },
};

const finding = (trace: InterpretedTrace, stop: Standstill, sign: string): Found => {
  const { look } = stop.event;
  return {
    ...atMoment(trace, stop.index),
    kind: 'session-expired',
    confidence: stop.ends ? 0.9 : 0.75,
    what: 'session',
    message: `The site has forgotten the customer in the middle of the job. It says: "${cut(sign, 120)}"`,
    fix: sessionExpired.fix,
    blocks: stop.ends,
    claims: wayInto(trace, stop.event.view),
    adds: deadEndCost(stop.index, look.mainText || look.text),
    evidence: {
      kind: 'session-expired',
      sign: cut(sign, 200),
      title: cut(look.title, 120),
      text: cut(look.mainText || look.text, 400),
      afterSubmission: stop.submitted,
    },
  };
};
