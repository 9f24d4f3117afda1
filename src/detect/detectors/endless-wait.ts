import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { figure, list, parts, text, word } from '../evidence.ts';
import { deadEndCost, wayInto } from '../facts/pages/dead-end-cost.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import { type EndlessWait, endlessWaitAt } from '../facts/pages/endless-wait.ts';
import { type Standstill, standstills } from '../facts/path/standstills.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { cut, inSeconds, seconds } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const evidence = parts({
  kind: word(['endless-wait']),
  signs: list(text()),
  asked: text(),
  seconds: figure(),
  text: text('What could be read there'),
});
type Found = Detected<Static<typeof evidence>>;

/** The site says that it is loading, and never gets done. */
export const endlessWait: Detector<Static<typeof evidence>> = {
  id: 'endless-wait',
  title: 'A wait without an end',
  looksFor:
    'A page on which the journey ended without its goal, and that still said it was at work when the time for the step was over: a spinner or placeholder in the window whose animation has no end, a part marked as busy, a progress bar that stood still for three seconds, or a short text that asks to wait. A page too that was asked for with a press, and for which the site had given no answer by then. Left out: what turned while the customer went on with that page, which is decoration; an answer that comes, however late, which is a wait and no dead end; and a journey that had waited less than four seconds.',
  why: 'The customer is told to wait, and waits. Nothing says that it failed, so nothing tells them to stop waiting, and whether their order went through stays open.',
  fix: 'Give every request a time limit. When it is over say what happened, whether anything was done, and offer to try again.',
  source:
    'Nielsen, "Response Times: The 3 Important Limits", 1993 (progress must be shown beyond ten seconds); WAI-ARIA 1.2 (2023), aria-busy and progressbar.',
  restsOn: ['page'],
  role: 'dead-end',
  isWholePage: true,
  evidence,
  dependsOnTime: true,
  detect: (trace) => {
    if (!trace.events.some(({ type }) => type === 'look')) {
      return { verdict: 'not-applicable', because: 'no page was seen' };
    }
    return verdictOf(
      standstills(trace).flatMap((stop) => {
        const seen = endlessWaitAt(stop, trace);
        if (seen === null || deadEndOf(trace, stop.event.view) !== 'endless-wait') return [];
        return [finding(trace, stop, seen)];
      }),
    );
  },
};

const finding = (trace: InterpretedTrace, stop: Standstill, seen: EndlessWait): Found => ({
  ...atMoment(trace, stop.index),
  kind: 'endless-wait',
  confidence: seen.confidence,
  what: 'loading',
  message: messageOf(seen),
  fix: endlessWait.fix,
  blocks: stop.ends,
  claims: wayInto(trace, stop.event.view),
  adds: deadEndCost(stop.index, ''),
  evidence: {
    kind: 'endless-wait',
    signs: seen.signs.map((sign) => cut(sign, 80)),
    asked: seen.asked,
    seconds: seconds(seen.waited),
    text: cut(stop.event.look.mainText || stop.event.look.text, 400),
  },
});

const messageOf = ({ signs, asked, waited }: EndlessWait): string =>
  asked === ''
    ? `After ${inSeconds(waited)} the page was still loading ("${cut(signs[0] ?? '', 60)}"), and nothing came.`
    : `After ${inSeconds(waited)} the site had not answered, and the page that was asked for never came: ${cut(asked, 80)}`;
