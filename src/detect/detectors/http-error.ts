import type { Trace } from '../../trace/trace.ts';
import type { Detected, Detector } from '../detector.ts';
import { atMoment } from '../facts/at-moment.ts';
import { deadEndCost } from '../facts/dead-end-cost.ts';
import { eventsOf } from '../facts/events.ts';
import { type HttpError, httpErrors } from '../facts/http-errors.ts';
import { endsAt } from '../facts/standstills.ts';
import { cut } from '../facts/tell.ts';
import { verdictOf } from '../facts/verdict-of.ts';

const fix =
  'Mend the address or what answers it. Check the links and forms that lead there, and let the error page offer a way on.';

/** The site led the customer to a page that answered with an error. */
export const httpError: Detector = {
  id: 'http-error',
  title: 'The site leads to an error',
  looksFor:
    'A page the site led to, whose server answered with a status of 400 or more, or did not answer. Errors of images, scripts and frames are none, and so is a page that works under such a status.',
  why: 'The customer followed what the site offered, and it is not there. There is nothing they could have done better.',
  fix,
  source: 'RFC 9110, sections 15.5 and 15.6: client error 4xx and server error 5xx.',
  detect: (trace) => {
    const navigations = eventsOf(trace, 'navigation');
    if (navigations.length === 0)
      return { verdict: 'not-applicable', because: 'no page was opened' };
    if (trace.end.how === 'robot-wall') {
      return { verdict: 'not-applicable', because: 'the site turned the robot away' };
    }
    return verdictOf(httpErrors(trace).map((error) => finding(trace, error)));
  },
};

const finding = (trace: Trace, { event, index, view }: HttpError): Detected => {
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
    message: `The site led the customer to a page that answered with ${answer}.`,
    fix,
    blocks: endsAt(trace, look?.index ?? index),
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
