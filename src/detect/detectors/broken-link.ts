import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { alias, figure, parts, text, word } from '../evidence.ts';
import { deadEndCost, wayInto } from '../facts/pages/dead-end-cost.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import {
  type HttpError,
  httpErrors,
  isBrokenLink,
  linkBefore,
} from '../facts/pages/http-errors.ts';
import { stopsAt } from '../facts/path/standstills.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf } from '../facts/trace/events.ts';
import { pageAt } from '../facts/trace/page-at.ts';
import { cut } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Point the link to where the page is now, or take it away. If the page has moved, pass its old address on to the new one.';

const evidence = parts({
  kind: word(['broken-link']),
  link: text(),
  url: alias('page'),
  status: figure(),
  error: text(),
  text: text('What could be read there'),
});
type Found = Detected<Static<typeof evidence>>;

/** The customer followed a link of the site, and what it leads to does not exist. */
export const brokenLink: Detector<Static<typeof evidence>> = {
  id: 'broken-link',
  title: 'A link that leads nowhere',
  looksFor:
    'A link the customer pressed whose page does not exist: its server answered 404 or 410, or there is no host of that name. Left out: links nobody pressed, addresses the journey opens itself, pictures that are missing, and a page that works under such a status. Any other failure of a page is told under http-error; a page that only says it is not there, under soft-error.',
  why: 'The site itself showed this way. The customer cannot know whether the page has moved or never was, and has to look for another.',
  fix,
  source:
    'RFC 9110 (2022), sections 15.5.5 and 15.5.11 (404 Not Found, 410 Gone); Nielsen, "Fighting Linkrot", 1998.',
  restsOn: [],
  role: 'dead-end',
  isWholePage: true,
  outdoesGoal: true,
  evidence,
  detect: (trace) => {
    if (!eventsOf(trace, 'act').some(({ event }) => event.widget?.kind === 'link')) {
      return { verdict: 'not-applicable', because: 'no link was followed' };
    }
    const broken = httpErrors(trace).filter(
      (error) =>
        isBrokenLink(trace, error) &&
        (error.view === '' || deadEndOf(trace, error.view) === 'broken-link'),
    );
    return verdictOf(broken.map((error) => finding(trace, error)));
  },
};

const finding = (trace: InterpretedTrace, { event, index, view }: HttpError): Found => {
  const look = eventsOf(trace, 'look').find(
    (seen) => seen.event.view === view && seen.index > index,
  );
  const act = eventsOf(trace, 'act').findLast((seen) => seen.index < index);
  const link = cut(linkBefore(trace, index) ?? '', 60);
  const text = look?.event.look.mainText ?? '';
  const answer = event.status >= 400 ? `error ${event.status}` : 'no host of that name';
  return {
    ...atMoment(trace, index),
    page: act === undefined ? pageAt(trace, index) : pageAt(trace, act.index),
    kind: 'broken-link',
    confidence: 1,
    what: link,
    message: `The link "${link}" leads to a page that does not exist (${answer}).`,
    fix,
    blocks: stopsAt(trace, look?.index ?? index),
    claims: wayInto(trace, view),
    adds: deadEndCost(index, text),
    evidence: {
      kind: 'broken-link',
      link,
      url: event.url,
      status: event.status,
      error: event.error,
      text: cut(text, 400),
    },
  };
};
