import type { Static } from 'typebox';
import type { Look } from '../../trace/look.ts';
import { textFromSite } from '../../trace/seen-from-site.ts';
import type { Detector } from '../detector.ts';
import { figure, flag, list, parts, text, word } from '../evidence.ts';
import { deadEndCost, wayInto } from '../facts/pages/dead-end-cost.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import { softErrorAt } from '../facts/pages/soft-error.ts';
import { standstills } from '../facts/path/standstills.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { cut } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Mend what fails behind this page. Until then say what happened, keep what was entered, and give the customer a way to go on from here.';

const evidence = parts({
  kind: word(['soft-error']),
  title: text(),
  text: text('What could be read there'),
  signs: list(text()),
  waysOn: figure('Ways on from there'),
  afterSubmission: flag(),
  ends: flag('The journey ends there'),
});

/** A page says it is an error, though the server said all is well. */
export const softError: Detector<Static<typeof evidence>> = {
  id: 'soft-error',
  title: 'An error page that pretends to be a page',
  looksFor:
    'A page on which the journey stopped, whose title, heading, alert or address tells of an error or an apology, or that begins with what a program prints when it breaks, with a second sign of another sort: a short text that says so too, hardly a way on, an answer to what was sent. Left out: articles about errors, forms that ask for a correction, and what the browser itself says of a page it could not open.',
  why: 'The customer did everything right and is told that it did not work. Monitoring sees a page with status 200 and raises no alarm.',
  fix,
  source:
    'Bar-Yossef, Broder, Kumar and Tomkins, "Sic Transit Gloria Telae", WWW 2004 (soft 404); Nielsen, "Error Message Guidelines", 2001.',
  restsOn: ['page'],
  role: 'dead-end',
  isWholePage: true,
  evidence,
  detect: (trace) => {
    if (!trace.events.some(({ type }) => type === 'look')) {
      return { verdict: 'not-applicable', because: 'no page was seen' };
    }
    const found = standstills(trace).flatMap((stop) => {
      const seen = softErrorAt(stop);
      if (seen === null || deadEndOf(trace, stop.event.view) !== 'soft-error') return [];
      const { look } = stop.event;
      const text = look.mainText || look.text;
      return [
        {
          ...atMoment(trace, stop.index),
          kind: 'soft-error',
          confidence: seen.confidence,
          what: nameOf(look, trace.journey.site),
          message: `The page says it is an error: "${cut(look.alerts[0] ?? text, 140)}"`,
          fix,
          blocks: stop.ends,
          claims: wayInto(trace, stop.event.view),
          adds: deadEndCost(stop.index, text),
          evidence: {
            kind: 'soft-error',
            title: cut(look.title, 120),
            text: cut(text, 400),
            signs: seen.signs.map((sign) => cut(sign, 120)),
            waysOn: look.waysOn,
            afterSubmission: stop.submitted,
            ends: stop.ends,
          },
        },
      ];
    });
    return verdictOf(found);
  },
};

/** What it says it is, without figures, and without the address that it was asked for at. */
const nameOf = ({ headings, title }: Look, site: string): string =>
  cut(textFromSite(site, headings[0]?.text ?? title), 60).replace(/\d+/g, '#');
