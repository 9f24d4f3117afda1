import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { WaitSplit } from '../../trace/act-events.ts';
import type { Detected, Detector } from '../detector.ts';
import { figure, flag, orNull, parts, word } from '../evidence.ts';
import { vainPartOf } from '../facts/presses/pressed-in-vain.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf, type Placed } from '../facts/trace/events.ts';
import { inSeconds, listed, seconds } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';
import { waitParts } from '../facts/trace/wait-parts.ts';

/** Up to here a customer keeps the flow of thought, in milliseconds (Miller 1968, Nielsen 1993). */
const flow = 1000;
/** What is over it by less than this nobody can notice, in milliseconds: it passes for no time at all (Miller 1968, Nielsen 1993). */
const noticed = 100;
/** Beyond this, attention is lost and has to be found again, in milliseconds (Nielsen 1993). */
const attention = 10_000;
/** A wait this near to the limit may be on its other side in the next run. */
const sureFrom = 1500;

const evidence = parts({
  kind: word(['slow-wait']),
  seconds: figure(),
  split: orNull(
    parts(
      {
        redirects: figure('Being passed on'),
        server: figure('The answer of the site'),
        page: figure(),
        script: figure('What the page did itself'),
      },
      'What the seconds went into',
    ),
  ),
  attentionLost: flag('Longer than attention holds'),
});
type Found = Detected<Static<typeof evidence>>;

/** The result of what the customer did takes longer to come than thought holds. */
export const slowWait: Detector<Static<typeof evidence>> = {
  id: 'slow-wait',
  title: 'A wait that breaks the flow',
  looksFor:
    'More than one second from an act to the moment its result could be used. Left out: what is over it by less than a tenth of a second; what was spent on being passed on, which is told under redirect; waiting that ended in nothing, and for presses that nothing answered; and the time a journey says the customer spends.',
  why: 'Within a second people stay with what they are doing. After that they feel that they wait; after ten seconds their thoughts are elsewhere.',
  fix: 'Answer within a second. Where the work takes longer, show at once that it is under way, and let the customer go on meanwhile.',
  source:
    'Miller 1968, Nielsen 1993: 0.1 s, 1 s and 10 s. One second is taken as the least a page needs; the rest is avoidable, from a tenth of a second on, below which nobody notices.',
  restsOn: [],
  role: 'effort',
  evidence,
  dependsOnTime: true,
  detect: (trace) => {
    const waits = eventsOf(trace, 'wait').filter(({ event }) => event.until !== 'cap');
    if (waits.length === 0) return { verdict: 'not-applicable', because: 'nothing was waited for' };
    const slow = waits.filter(
      (wait) => excess(trace, wait) >= noticed || isAttentionLost(trace, wait),
    );
    return verdictOf(slow.map((wait) => finding(trace, wait)));
  },
};

/** Whatever the wait went into: also where each part of it is told elsewhere. */
const isAttentionLost = (trace: InterpretedTrace, { event }: Placed<'wait'>): boolean =>
  event.duration - vainPartOf(trace, event) > attention;

/** What is over a second and was spent neither on being passed on nor on presses in vain, in milliseconds. */
function excess(trace: InterpretedTrace, wait: Placed<'wait'>): number {
  const passedOn = waitParts(trace, wait)?.redirects ?? 0;
  return wait.event.duration - flow - passedOn - vainPartOf(trace, wait.event);
}

function finding(trace: InterpretedTrace, wait: Placed<'wait'>): Found {
  const { event, index } = wait;
  const { duration } = event;
  const split = waitParts(trace, wait);
  const isLost = isAttentionLost(trace, { event, index });
  const words = trace.steps[event.step]?.words ?? '';
  const after = words === '' ? 'It took' : `After ${words} it took`;
  const lost = isLost ? ' That is longer than attention holds.' : '';
  return {
    ...atMoment(trace, index),
    kind: 'slow-wait',
    confidence: duration >= sureFrom ? 0.9 : 0.6,
    what: 'wait',
    message: `${after} ${inSeconds(duration)} until the customer could go on${partsOf(split)}.${lost}`,
    fix: fixFor(split),
    blocks: false,
    claims: [{ event: index, share: Math.max(0, excess(trace, wait)) / duration }],
    adds: isLost ? [{ event: index, what: 'coming back after a long wait', mental: 1 }] : [],
    evidence: {
      kind: 'slow-wait',
      seconds: seconds(duration),
      split: split ? secondsEach(split) : null,
      attentionLost: isLost,
    },
  };
}

const secondsEach = (split: WaitSplit) => ({
  redirects: seconds(split.redirects),
  server: seconds(split.server),
  page: seconds(split.page),
  script: seconds(split.script),
});

const names: { readonly [Part in keyof WaitSplit]: string } = {
  redirects: 'for being passed on',
  server: 'for the answer of the site',
  page: 'for the page to arrive',
  script: 'for what the page did itself',
};
const inOrder = ['redirects', 'server', 'page', 'script'] as const;

/** Which parts the wait had, the longest first; parts nobody notices are left out. */
function partsOf(split: WaitSplit | undefined): string {
  if (!split) return '';
  const told = inOrder
    .filter((part) => split[part] >= 100)
    .toSorted((one, other) => split[other] - split[one])
    .map((part) => `${inSeconds(split[part])} ${names[part]}`);
  return told.length === 0 ? '' : `: ${listed(told)}`;
}

const fixes: { readonly [Part in keyof WaitSplit]: string } = {
  redirects: slowWait.fix,
  server: 'Make the server answer sooner: most of the wait was for its answer.',
  page: 'Send less before the page can be used: most of the wait was for it to arrive.',
  script: 'Let the page be usable before its scripts are done: most of the wait was for them.',
};

function fixFor(split: WaitSplit | undefined): string {
  if (!split) return slowWait.fix;
  const [longest = 'redirects'] = inOrder.toSorted((one, other) => split[other] - split[one]);
  return fixes[longest];
}
