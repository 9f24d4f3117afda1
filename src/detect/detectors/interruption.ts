import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { countWords } from '../../overlay/count-words.ts';
import { textFromSite } from '../../trace/seen-from-site.ts';
import type { Added, Claim, Detected, Detector, NothingFound } from '../detector.ts';
import { alias, figure, flag, list, maybe, orNull, parts, text, word } from '../evidence.ts';
import { consentAnswers } from '../facts/interruptions/consent-answers.ts';
import { fixFor } from '../facts/interruptions/interruption-fix.ts';
import { interruptionMessage } from '../facts/interruptions/interruption-message.ts';
import { type Interruption, interruptionsIn } from '../facts/interruptions/interruptions.ts';
import { robotDoubt } from '../facts/interruptions/robot-doubt.ts';
import { type TinyCloser, tinyClosers } from '../facts/interruptions/tiny-closers.ts';
import { tellsOfSession } from '../facts/pages/dead-end-page.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf } from '../facts/trace/events.ts';
import { cut, seconds } from '../facts/trace/tell.ts';
import { interruptionKinds, kindInWords } from '../kinds.ts';

/** Of a banner for consent, what each answer takes. The score puts it in, for it knows the seconds. */
const answer = (title: string) =>
  orNull(parts({ clicks: figure(), atLeast: flag('Or more'), seconds: figure() }, title));
const answers = parts(
  {
    given: word(['accept', 'reject', 'none'], 'Answer given'),
    sellsRefusal: maybe(flag('Refusing is for sale')),
    accept: answer('Accepting'),
    reject: answer('Refusing'),
  },
  'What each answer takes',
);

/** What makes it so. */
export const interruptionEvidence = parts({
  kind: word(interruptionKinds),
  blocksView: flag('Blocked the view'),
  at: figure('Seconds after the page opened'),
  text: text('What could be read there'),
  afterGoal: flag('Came after the goal'),
  why: list(text(), 'Told by'),
  vendor: text(),
  in: word(['document', 'shadow', 'frame', 'browser'], 'Found in the'),
  cover: maybe(figure('Part of the window that it covers (1 is all)')),
  heard: maybe(list(text(), 'Events heard of its maker')),
  madeBy: maybe(alias('script', 'Made by the script')),
  covered: maybe(flag('Lay over what the customer wanted')),
  closed: maybe(
    word(['not-tried', 'closed', 'went-by-itself', 'could-not-be-closed'], 'What became of it', {
      'not-tried': 'nobody tried to close it',
      closed: 'it was closed',
      'went-by-itself': 'it went away by itself',
      'could-not-be-closed': 'it could not be closed',
    }),
  ),
  shown: maybe(figure('Seconds on screen')),
  broughtBy: maybe(text('Brought by the step')),
  duty: flag('The law demands it'),
  forcedSteps: figure('Steps it forced'),
  closer: maybe(text('What closes it')),
  answers: maybe(answers),
});
type Found = Detected<Static<typeof interruptionEvidence>>;

/** Something the customer did not ask for comes between them and the job. */
export const interruption: Detector<Static<typeof interruptionEvidence>> = {
  id: 'interruption',
  title: 'Something gets in the way that nobody asked for',
  looksFor:
    "What lies over the page without the customer's act, or by an act that was meant for something else: surveys, newsletters, consent banners, chats, tours, app banners, promotions, the browser's own dialogs, questions for permission or for signing in, and windows that open by themselves. A banner that pushes down what the customer was reading counts too, when its words or its maker say what it is. The evidence is what a press would reach on the screen, in frames and closed shadow roots too; then the maker (by its names, its frames, its script, and the events by which it tells the page that it shows something), autoconsent's list of consent banners, the words, and what can be chosen or typed. Left out: what the customer opened, sticky headers and menus, what stands in the same place on several pages from the start, buttons that only open something, content that comes late, short messages that block nothing, notices to wait, and a question for the customer's place that answers their press. Of a banner for consent, what the other answer would have taken is told as far as the banner shows it at first; it costs nothing by itself. Where what closes it is so small that aiming takes a tenth of a second longer, that is told and charged. A survey is premature when it comes before the goal is reached; after the goal it is fair. What lies over a page is told by what is on top, as browser vendors tell intrusive ads.",
  why: 'The customer must notice it, read it, find out how to get rid of it, and find back to what they were doing. A survey before the job is done asks about something that has not happened yet.',
  fix: 'Let the customer finish first. Ask for a rating after the job is done, and keep everything else out of the way.',
  source:
    'Coalition for Better Ads, Better Ads Standards (which pop-ups intrude); Bailey and Konstan 2006, Altmann and Trafton 2004 (what interruptions cost); Nielsen Norman Group, "Popups: 10 Problematic Trends", 2019; Brysbaert 2019 (reading speed).',
  restsOn: ['overlays'],
  role: 'interruption',
  precedence: 10,
  titleFor: (kind, premature) => {
    if (premature) return 'A premature survey';
    return kind === 'other' ? 'An interruption' : `An interruption: ${kindInWords(kind)}`;
  },
  forces: 'closing',
  evidence: interruptionEvidence,
  detect: (trace) => {
    const all = interruptionsIn(trace);
    const found = all
      .filter(({ kind, afterGoal }) => kind !== 'survey' || !afterGoal)
      .filter(({ event }) => event.type !== 'overlay' || !tellsOfSession(trace, event));
    if (found.length === 0) return nothingSeen(trace);
    const duties = dutiesAmong(found, trace);
    return { verdict: 'found', found: found.map((seen) => finding(trace, seen, duties.has(seen))) };
  },
};

/** Nothing seen is not nothing there: sites hide pop-ups from robots, and some come only with time. */
const nothingSeen = (trace: InterpretedTrace): NothingFound => {
  if (!trace.events.some((event) => event.type === 'view' && event.seen)) {
    return { verdict: 'not-applicable', because: 'no page was seen' };
  }
  const doubts = [
    ...(trace.environment.presentAs === 'robot' ? [robotDoubt] : []),
    ...(trace.environment.pace === 'robot'
      ? ['at robot pace there is no time for a pop-up that comes after some seconds']
      : []),
  ];
  return doubts.length === 0
    ? { verdict: 'clear' }
    : {
        verdict: 'incomplete',
        because: doubts.join('; '),
        ...(doubts.every((doubt) => doubt === robotDoubt) && { isMild: true }),
      };
};

/** The first lawful choice of each kind the journey declares a duty. Repeats are not. */
const dutiesAmong = (
  found: readonly Interruption[],
  trace: InterpretedTrace,
): ReadonlySet<Interruption> =>
  new Set(
    trace.journey.duty.flatMap((duty) => found.filter(({ kind }) => kind === duty).slice(0, 1)),
  );

const finding = (trace: InterpretedTrace, seen: Interruption, duty: boolean): Found => ({
  ...atMoment(trace, seen.index),
  ...answersOf(trace, seen),
  kind: seen.kind,
  confidence: seen.confidence,
  what: nameOf(seen, trace.journey.site),
  message: [interruptionMessage(seen), ...tinyClosers(trace, seen).map(tinyInWords)].join(' '),
  fix: fixFor(seen.kind),
  blocks: false,
  claims: claimsOf(trace, seen),
  adds: addsOf(trace, seen),
  premature: seen.premature,
  ...lookOf(seen),
  evidence: {
    ...evidenceOf(seen),
    duty,
    forcedSteps: claimsOf(trace, seen).length,
    ...closerOf(trace, seen),
  },
});

const tinyInWords = ({ name, width, height }: TinyCloser): string =>
  `"${cut(name, 40)}", which closes it, is only ${pixels(width, height)}.`;

const pixels = (width: number, height: number): string =>
  `${Math.round(width)} by ${Math.round(height)} pixels`;

const closerOf = (
  trace: InterpretedTrace,
  seen: Interruption,
): Pick<Found['evidence'], 'closer'> => {
  const [closer] = tinyClosers(trace, seen);
  return closer === undefined ? {} : { closer: pixels(closer.width, closer.height) };
};

const answersOf = (trace: InterpretedTrace, seen: Interruption): Pick<Found, 'answers'> => {
  const answers = consentAnswers(trace, seen);
  return answers === null ? {} : { answers };
};

/** Its own words without figures, so that the same one has the same name in every run. */
const nameOf = (seen: Interruption, site: string): string => {
  const { event, vendor } = seen;
  const heading = event.type === 'overlay' ? event.features.headings[0] : undefined;
  const words = heading || textOf(seen);
  return [vendor, cut(textFromSite(site, words), 40)]
    .filter((part) => part !== '')
    .join(': ')
    .replace(/\d+/g, '#');
};

const textOf = ({ event }: Interruption): string => {
  if (event.type === 'overlay') return event.features.text || event.features.headings.join(' ');
  if (event.type === 'tab') return event.url;
  return event.type === 'dialog' ? event.text : event.name;
};

/** What the customer did to get rid of it, or to answer it. */
const claimsOf = (trace: InterpretedTrace, { event }: Interruption): readonly Claim[] => {
  if (event.type === 'permission' || event.type === 'tab') return [];
  return eventsOf(trace, 'act')
    .filter((act) => act.event.because === event.id)
    .map(({ index }) => ({ event: index }));
};

/** In words: more is not read before it is closed. */
const mostRead = 15;

const addsOf = (trace: InterpretedTrace, seen: Interruption): readonly Added[] => [
  {
    event: seen.index,
    what: 'noticing and reading it',
    mental: 1,
    words: Math.min(mostRead, countWords(textOf(seen))),
    resume: !seen.afterGoal && hasBegun(trace, seen.index),
  },
  ...tinyClosers(trace, seen).map(({ index, name, part }) => ({
    event: index,
    what: `aim at "${name}"`,
    pointing: part,
  })),
];

/** Whoever has only opened the site has no thought yet to find back to. */
const hasBegun = (trace: InterpretedTrace, index: number): boolean =>
  eventsOf(trace, 'act').some(
    (act) => act.index < index && act.event.purpose === 'script' && act.event.verb !== 'open',
  );

const evidenceOf = (seen: Interruption): Omit<Found['evidence'], 'duty' | 'forcedSteps'> => {
  const { event, kind, blocksView, why, vendor } = seen;
  const shared = {
    kind,
    blocksView,
    at: seconds(event.pageAt),
    text: cut(textOf(seen), 120),
    afterGoal: seen.afterGoal,
    why: [...why],
    vendor,
  };
  if (event.type !== 'overlay') return { ...shared, in: 'browser' };
  const { features, madeBy, covered, closed, shown, broughtBy } = event;
  const shape = {
    in: features.in,
    cover: features.coverWithBackdrop,
    ...(features.heard === undefined ? {} : { heard: features.heard }),
  };
  const told = { madeBy, covered, closed, shown: seconds(shown), broughtBy };
  return { ...shared, ...shape, ...told };
};

/** What of it can be pointed at: its place, and a picture of its own. */
const lookOf = ({ event }: Interruption): Pick<Found, 'rect' | 'screenshot'> => {
  if (event.type !== 'overlay') return {};
  const { features, screenshot = '' } = event;
  return { rect: features.panel ?? features.rect, ...(screenshot !== '' && { screenshot }) };
};
