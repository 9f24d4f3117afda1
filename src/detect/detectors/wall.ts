import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { parts, text, word } from '../evidence.ts';
import { deadEndCost, wayInto } from '../facts/pages/dead-end-cost.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import { type Wall, type WallKind, wallAt } from '../facts/pages/wall.ts';
import { type Standstill, standstills } from '../facts/path/standstills.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { cut } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const evidence = parts({
  kind: word(['wall']),
  by: word(['sign-in', 'captcha', 'payment', 'app-only', 'not-in-country'], undefined, {
    'app-only': 'only in an app',
    'not-in-country': 'not in this country',
  }),
  sign: text(),
  title: text(),
  text: text('What could be read there'),
});
type Found = Detected<Static<typeof evidence>>;

/** The way is closed unless the customer signs in, pays, proves to be a person, installs something or lives elsewhere. */
export const wall: Detector<Static<typeof evidence>> = {
  id: 'wall',
  title: 'A wall across the way',
  looksFor:
    'A page on which the journey ended without its goal, and that asks for something the job does not: to sign in, to prove to be a person (captcha), to pay, to go on in an app, or to be in another country. It takes the words of its title, headings and alerts, or of a short page; a password field under a heading about signing in; the frame of a captcha; a question for consent that the journey refuses, and that can be refused for money alone. Left out: a sign-in the journey asks for or fills in, and a window that can be closed. A wall that only robots meet makes the journey unmeasured.',
  why: 'The customer came with a job and is sent away with another: to make an account, to pay first, to find a phone. Many leave here.',
  fix: 'Let the customer do the job first, as a guest and in the browser. Ask for an account, a payment or the app once there is a reason they can see.',
  source:
    'Nielsen Norman Group, "Login Walls Stop Users in Their Tracks", 2014; W3C, "Inaccessibility of CAPTCHA", 2021; RFC 7725, 2016 (451: unavailable for legal reasons).',
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
        const seen = wallAt(stop, trace);
        if (seen === null || deadEndOf(trace, stop.event.view) !== 'wall') return [];
        return [finding(trace, stop, seen)];
      }),
    );
  },
};

const finding = (trace: InterpretedTrace, stop: Standstill, { by, sign }: Wall): Found => {
  const { look } = stop.event;
  return {
    ...atMoment(trace, stop.index),
    kind: 'wall',
    confidence: by === 'sign-in' || by === 'captcha' ? 0.85 : 0.9,
    what: by,
    message: `The way is closed: ${demands[by]}. It says: "${cut(sign, 120)}"`,
    fix: wall.fix,
    blocks: stop.ends,
    claims: wayInto(trace, stop.event.view),
    adds: deadEndCost(stop.index, look.mainText || look.text),
    evidence: {
      kind: 'wall',
      by,
      sign: cut(sign, 200),
      title: cut(look.title, 120),
      text: cut(look.mainText || look.text, 400),
    },
  };
};

const demands: Readonly<Record<WallKind, string>> = {
  'sign-in': 'the customer must sign in first',
  captcha: 'the customer must prove to be a person',
  payment: 'the customer must pay first',
  'app-only': 'it goes on in an app alone',
  'not-in-country': 'it is not open to customers from here',
};
