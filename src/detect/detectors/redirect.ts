import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Hop } from '../../trace/page-events.ts';
import { hostFromSite } from '../../trace/seen-from-site.ts';
import type { Detected, Detector } from '../detector.ts';
import { alias, figure, flag, list, maybe, parts, word } from '../evidence.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf, type Placed } from '../facts/trace/events.ts';
import { listed, numberWord } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';
import { waitParts } from '../facts/trace/wait-parts.ts';
import { type HopPurpose, hopPurpose } from '../facts/words/hop-purpose.ts';

const fix =
  'Link straight to where the customer ends up. Where the address must change, do it in one hop on the server, and stay on one site.';

/** What makes it so. */
export const redirectEvidence = parts({
  kind: word(['redirect']),
  hops: list(
    parts({
      from: alias('page'),
      to: alias('page'),
      kind: word(['http', 'meta-refresh', 'refresh-header', 'script', 'form']),
      purpose: maybe(word(['secure', 'spelling', 'language', 'sign-in'])),
      status: figure(),
      seconds: figure(),
      crossSite: flag('Led to another site'),
      painted: flag(),
    }),
  ),
  count: figure(),
  hosts: list(alias('host')),
  crossSite: flag('Led to another site'),
  inCircles: flag(),
});
type Found = Detected<Static<typeof redirectEvidence>>;

/** The customer is passed on between what they asked for and what they got. */
export const redirect: Detector<Static<typeof redirectEvidence>> = {
  id: 'redirect',
  title: 'The customer is passed on',
  looksFor:
    'Hops between the address the customer asked for and the page they got: redirects of the server, meta refresh, Refresh headers, scripts and forms that go on by themselves. What a hop is for is told where its addresses show it: an encrypted address, another spelling, a language, the sign-in. Left out: the redirect after a form was sent, a script that answers a press, a page that loads itself anew, fragments and history.',
  why: 'Each hop costs time. A page that flashes by, or a name that changes in the address bar, costs trust too.',
  fix,
  source:
    'RFC 9110 (2022), section 15.4 (redirection 3xx); HTML Standard, "Refresh" (meta refresh); Lighthouse audit "redirects".',
  restsOn: [],
  role: 'redirect',
  precedence: 40,
  evidence: redirectEvidence,
  detect: (trace) => {
    const navigations = eventsOf(trace, 'navigation');
    if (navigations.length === 0)
      return { verdict: 'not-applicable', because: 'no page was opened' };
    const passed = navigations.filter(({ event }) => event.hops.some(({ counted }) => counted));
    return verdictOf(passed.map((navigation) => finding(trace, navigation)));
  },
};

const finding = (trace: InterpretedTrace, { event, index }: Placed<'navigation'>): Found => {
  const hops = event.hops.filter(({ counted }) => counted);
  const start = hostOf(hops[0]?.from ?? '');
  const over = [...new Set(hops.map(({ to }) => hostOf(to)))].filter((host) => host !== start);
  const painted = hops.filter((hop) => hop.painted && hop.kind !== 'http').length;
  return {
    ...atMoment(trace, index),
    page: event.url,
    kind: 'redirect',
    confidence: 1,
    what: othersAmong(trace, hops).join(' '),
    message: `${passedOn(hops, over)}${forWhat(hops)}${seenBetween(painted)}`,
    fix,
    blocks: false,
    ...costOf(trace, index, hops, painted),
    evidence: {
      kind: 'redirect',
      hops: hops.map(hopEvidence),
      count: hops.length,
      hosts: [start, ...over],
      crossSite: hops.some(({ crossSite }) => crossSite),
      inCircles: goesInCircles(hops),
    },
  };
};

/** Hosts it led over that are not the site's own: the same site may be walked under another address. */
const othersAmong = (
  { journey: { site } }: InterpretedTrace,
  hops: readonly Hop[],
): readonly string[] => {
  const addresses = [hops[0]?.from ?? '', ...hops.map(({ to }) => to)];
  const hosts = addresses.map((address) => hostFromSite(site, address));
  return [...new Set(hosts)].filter((host) => host !== '');
};

const hopEvidence = ({ from, to, kind, status, duration, crossSite, painted }: Hop) => ({
  from,
  to,
  kind,
  purpose: hopPurpose({ from, to }),
  status,
  seconds: Math.round(duration) / 1000,
  crossSite,
  painted,
});

/** It leads back to where it led away from. */
const goesInCircles = (hops: readonly Hop[]): boolean =>
  hops.some(({ to }, at) => hops.slice(0, at + 1).some(({ from }) => from === to));

const passedOn = (hops: readonly Hop[], over: readonly string[]): string => {
  if (goesInCircles(hops)) return 'The site sends the customer in circles: no page stays.';
  const count = hops.length;
  const times = count === 1 ? 'once' : count === 2 ? 'twice' : `${numberWord(count)} times`;
  if (over.length === 0) return `The customer was passed on ${times} before the page came.`;
  return `The customer was passed on ${times} before the page came, over ${listed(over)}.`;
};

const purposes: Readonly<Record<HopPurpose, string>> = {
  secure: 'to the encrypted address',
  spelling: 'to another spelling of the same address',
  language: 'to a version in another language',
  'sign-in': 'to the sign-in',
  '': '',
};

/** What the hops are for, where all of them tell. */
const forWhat = (hops: readonly Hop[]): string => {
  const told = hops.map((hop) => purposes[hopPurpose(hop)]);
  return told.includes('') || goesInCircles(hops) ? '' : ` It led ${listed([...new Set(told)])}.`;
};

const seenBetween = (painted: number): string => {
  if (painted === 0) return '';
  return painted === 1
    ? ' One page in between was shown and went away again.'
    : ` In between, ${numberWord(painted)} pages were shown and went away again.`;
};

/** The hops are part of the wait for the page: their share of it is claimed. Where no wait was measured they are added. */
const costOf = (
  trace: InterpretedTrace,
  index: number,
  hops: readonly Hop[],
  painted: number,
): Pick<Found, 'claims' | 'adds'> => {
  const told = hops.reduce((sum, { duration }) => sum + duration, 0);
  const wait = waitFor(trace, index);
  const lost = wait && goesInCircles(hops) ? Math.max(told, allRounds(trace, wait)) : told;
  const share = wait === undefined ? 0 : Math.min(1, lost / wait.event.duration);
  const noticing = painted > 0 ? { mental: painted } : {};
  const added = wait === undefined ? { seconds: lost / 1000 } : {};
  const adds =
    painted > 0 || wait === undefined
      ? [
          {
            event: index,
            what: painted > 0 ? 'seeing pages go by' : 'being passed on',
            ...noticing,
            ...added,
          },
        ]
      : [];
  return { claims: wait === undefined ? [] : [{ event: wait.index, share }], adds };
};

/** The browser goes round many times before it gives up, and each place is told once: all rounds, in milliseconds. */
const allRounds = (trace: InterpretedTrace, wait: Placed<'wait'>): number =>
  waitParts(trace, wait)?.redirects ?? 0;

/** The wait that this navigation was part of: the next one, before the customer's next act. */
const waitFor = (trace: InterpretedTrace, index: number): Placed<'wait'> | undefined => {
  const isAct = (at: number) => trace.events[at]?.type === 'act';
  const next = eventsOf(trace, 'wait').find(
    (wait) => wait.index > index && wait.event.duration > 0,
  );
  if (next === undefined) return undefined;
  const between = trace.events.slice(index + 1, next.index).map((_, at) => index + 1 + at);
  return between.some(isAct) ? undefined : next;
};

const hostOf = (url: string): string => /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
