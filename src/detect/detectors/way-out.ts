import type { Static } from 'typebox';
import type { Claim, Counterpart, Detected, Detector } from '../detector.ts';
import { alias, figure, parts, word } from '../evidence.ts';
import { atMoment } from '../facts/at-moment.ts';
import { inSeconds, listed, numberWord, seconds } from '../facts/tell.ts';
import { verdictOf } from '../facts/verdict-of.ts';

const fix =
  'Let the customer out in as few steps as they came in: one choice, and one confirmation. Offer to stay on the way, not as the way.';

const way = (title: string) =>
  parts(
    { steps: figure(), clicks: figure(), keystrokes: figure(), pages: figure(), seconds: figure() },
    title,
  );
const evidence = parts({
  kind: word(['way-out']),
  opposite: alias('journey'),
  out: way('Getting out'),
  in: way('Getting in'),
});
type Found = Detected<Static<typeof evidence>>;

/** Getting out is harder than getting in. */
export const wayOut: Detector<Static<typeof evidence>> = {
  id: 'way-out',
  title: 'Getting out is harder than getting in',
  looksFor:
    'A journey that takes the customer over a fifth more to do than the one it names as its opposite: acting, thinking, typing and reading, in model seconds. Both must have been walked in one run and have reached their goals. Left out: waiting, what interruptions forced and all else that was found, on both sides. Claimed are the seconds that getting out takes beyond getting in.',
  why: 'Someone who wants to leave has decided. Each further page asks them to decide again, and they remember it.',
  fix,
  source:
    'FTC v. Amazon, complaint of 2023: 4 pages, 6 clicks and 15 options to cancel, against 1 or 2 clicks to join. "At least as easy" was the rule of the FTC of 2024, which a court set aside in 2025; it stands in some laws. A fifth: a smaller difference in time goes unnoticed (Seow 2008).',
  restsOn: [],
  role: 'effort',
  precedence: 200,
  evidence,
  detect: (trace, counterpart) => {
    const { opposite } = trace.journey;
    if (opposite === undefined) {
      return { verdict: 'not-applicable', because: 'the journey names no opposite' };
    }
    if (counterpart === undefined) {
      return { verdict: 'incomplete', because: `${opposite} was not walked in the same run` };
    }
    if (!counterpart.isReached) {
      return { verdict: 'incomplete', because: 'not both ways led to their goals' };
    }
    const last = trace.events.findLastIndex(
      (event) => event.type === 'act' && event.purpose === 'script',
    );
    return verdictOf(
      isHarder(counterpart) ? [{ ...atMoment(trace, last), ...harder(counterpart) }] : [],
    );
  },
};

/** So many times as long is the least that anybody notices (Seow 2008). */
const noticeable = 1.2;

const isHarder = ({ out, into }: Counterpart): boolean =>
  out.doing > noticeable * into.doing && out.task > into.task;

const harder = (
  counterpart: Counterpart,
): Omit<Found, keyof ReturnType<typeof atMoment>> & { readonly claims: readonly Claim[] } => {
  const { out, into, journey } = counterpart;
  return {
    kind: 'way-out',
    confidence: 1,
    what: journey,
    message: `Getting out takes ${told(out)}; getting in (${journey}) takes ${told(into)}. To do so takes ${inSeconds(1000 * out.doing)} against ${inSeconds(1000 * into.doing)}.`,
    fix,
    blocks: false,
    claims: beyond(counterpart),
    evidence: { kind: 'way-out', opposite: journey, out: shown(out), in: shown(into) },
  };
};

const shown = ({ doing, task: _, ...counts }: Counterpart['out']) => ({
  ...counts,
  seconds: seconds(doing * 1000),
});

const told = ({ steps, clicks, keystrokes, pages }: Counterpart['out']): string =>
  listed([
    counted(steps, 'step'),
    counted(clicks, 'click'),
    ...(keystrokes > 0 ? [counted(keystrokes, 'keystroke')] : []),
    counted(pages, 'page'),
  ]);

const counted = (number: number, one: string): string =>
  `${numberWord(number)} ${one}${number === 1 ? '' : 's'}`;

/** Of each line that nobody else claims the same part, so that together they are the seconds beyond. */
const beyond = ({ left, out, into }: Counterpart): readonly Claim[] =>
  left.map(({ event, share }) => ({ event, share: share * (1 - into.task / out.task) }));
