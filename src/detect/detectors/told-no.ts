import type { Static } from 'typebox';
import type { Detector } from '../detector.ts';
import { flag, parts, text, word } from '../evidence.ts';
import { deadEndCost, wayInto } from '../facts/pages/dead-end-cost.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import { toldNoAt } from '../facts/pages/told-no.ts';
import { standstills } from '../facts/path/standstills.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { cut } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Say before the customer begins what can be had and what is needed for it, and offer with the refusal what they can do instead.';

const evidence = parts({
  kind: word(['told-no']),
  said: text('What the site said'),
  in: word(['notice', 'heading', 'line']),
  pressed: text('Pressed last'),
  ends: flag('The journey ends there'),
});

/** The last press is answered with a no, and the journey ends without its goal. */
export const toldNo: Detector<Static<typeof evidence>> = {
  id: 'told-no',
  title: 'The site says no',
  looksFor:
    'A journey that ends without its goal right after a press, where what came in answer to it refuses: a notice, a marked error, a heading, or one of a few new lines that says that something failed, is not to be had, is taken, is wrong, or must be done first. Left out: words that stood there before, an answer that also says what was done, what the browser itself asks to be corrected, a goal that was reached all the same, and a page that is another dead end by itself.',
  why: 'The customer did what the site asked for, and learns only now that it does not lead anywhere.',
  fix,
  source: 'Nielsen, "Error Message Guidelines", 2001; ISO 9241-110:2020, use error robustness.',
  restsOn: ['page'],
  role: 'dead-end',
  isWholePage: true,
  evidence,
  detect: (trace) => {
    if (!trace.events.some(({ type }) => type === 'look')) {
      return { verdict: 'not-applicable', because: 'no page was seen' };
    }
    const found = standstills(trace).flatMap((stop) => {
      const seen = toldNoAt(stop, trace);
      if (seen === null || deadEndOf(trace, stop.event.view) !== 'told-no') return [];
      return [
        {
          ...atMoment(trace, stop.index),
          kind: 'told-no',
          confidence: seen.in === 'line' ? 0.7 : 0.85,
          what: seen.pressed,
          message: `After "${seen.pressed}" the site says: "${cut(seen.sign, 140)}"`,
          fix,
          blocks: stop.ends,
          claims: wayInto(trace, stop.event.view),
          adds: deadEndCost(stop.index, seen.sign),
          evidence: {
            kind: 'told-no',
            said: cut(seen.sign, 200),
            in: seen.in,
            pressed: seen.pressed,
            ends: stop.ends,
          },
        },
      ];
    });
    return verdictOf(found);
  },
};
