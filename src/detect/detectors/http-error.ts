import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { alias, figure, parts, text, word } from '../evidence.ts';
import { deadEndCost, wayInto } from '../facts/pages/dead-end-cost.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import { type HttpError, httpErrors } from '../facts/pages/http-errors.ts';
import { stopsAt } from '../facts/path/standstills.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf } from '../facts/trace/events.ts';
import { cut } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Mend the address or what answers it. Check the links and forms that lead there, and let the error page offer a way on.';

const evidence = parts({
  kind: word(['http-error']),
  url: alias('page'),
  status: figure(),
  error: text(),
  text: text('What could be read there'),
});
type Found = Detected<Static<typeof evidence>>;

/** The site led the customer to a page that answered with an error. */
export const httpError: Detector<Static<typeof evidence>> = {
  id: 'http-error',
  title: 'The site leads to an error',
  looksFor:
    'A page whose server answered with a status of 400 or more, and one the site led to that did not answer at all. Left out: errors of images, scripts and frames, and a page that works under such a status. A link to what does not exist is told under broken-link, a wall under wall; a refusal meant for robots makes the journey unmeasured.',
  why: 'The customer followed what the site offered, and it is not there. There is nothing they could have done better.',
  fix,
  source: 'RFC 9110 (2022), sections 15.5 and 15.6: client error 4xx and server error 5xx.',
  restsOn: [],
  role: 'dead-end',
  isWholePage: true,
  outdoesGoal: true,
  evidence,
  detect: (trace) => {
    const navigations = eventsOf(trace, 'navigation');
    if (navigations.length === 0)
      return { verdict: 'not-applicable', because: 'no page was opened' };
    const own = httpErrors(trace).filter(
      (error) => error.view === '' || deadEndOf(trace, error.view) === 'http-error',
    );
    return verdictOf(own.map((error) => finding(trace, error)));
  },
};

const finding = (trace: InterpretedTrace, { event, index, view }: HttpError): Found => {
  const look = eventsOf(trace, 'look').find(
    (seen) => seen.event.view === view && seen.index > index,
  );
  const text = look?.event.look.mainText ?? '';
  const answer = event.status >= 400 ? `error ${event.status}` : inWords(event.error);
  return {
    ...atMoment(trace, index),
    page: event.url,
    kind: 'http-error',
    confidence: 1,
    what: event.status >= 400 ? `status ${event.status}` : event.error,
    message:
      event.cause === 'open'
        ? `The address that was opened answered with ${answer}. Is it written as it should be?`
        : `The site led the customer to a page that answered with ${answer}.`,
    fix,
    blocks: stopsAt(trace, look?.index ?? index),
    claims: wayInto(trace, view),
    adds: deadEndCost(index, text),
    evidence: {
      kind: 'http-error',
      url: event.url,
      status: event.status,
      error: event.error,
      text: cut(text, 400),
    },
  };
};

const inWords = (error: string): string => {
  const name = error
    .replace(/^net::ERR_/, '')
    .replaceAll('_', ' ')
    .toLowerCase();
  return name === '' ? 'nothing' : `nothing (${name})`;
};
