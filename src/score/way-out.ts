import type { Static } from 'typebox';
import type { Claim, Detected, Verdict } from '../detect/detector.ts';
import { wayOut, type wayOutEvidence } from '../detect/detectors/way-out.ts';
import { atMoment } from '../detect/facts/trace/at-moment.ts';
import { inSeconds, listed, numberWord, seconds } from '../detect/facts/trace/tell.ts';
import { verdictOf } from '../detect/facts/trace/verdict-of.ts';
import type { InterpretedTrace } from '../interpret/interpreted.ts';

/** One way between in and out: scripted steps, all clicks and keystrokes. */
export type Way = {
  readonly steps: number;
  readonly clicks: number;
  readonly keystrokes: number;
  readonly pages: number;
  /** Model seconds that no finding claims. */
  readonly task: number;
  /** Of these what the customer does: all but waiting. */
  readonly doing: number;
};

/** A journey set against the one it undoes, after everything else was judged. */
export type Counterpart = {
  /** Title of the journey that this one undoes. */
  readonly journey: string;
  /** Both led to their goals. */
  readonly isReached: boolean;
  readonly into: Way;
  readonly out: Way;
  /** What nobody claims of this journey: parts of events, by their positions in `trace.events`. */
  readonly left: readonly Required<Claim>[];
};

/** What `way-out` says of a journey once its opposite was walked. */
export function wayOutAgainst(
  trace: InterpretedTrace,
  counterpart: Counterpart,
): Verdict<Evidence> {
  if (!counterpart.isReached) {
    return { verdict: 'incomplete', because: 'not both ways led to their goals' };
  }
  const last = trace.events.findLastIndex(
    (event) => event.type === 'act' && event.purpose === 'script',
  );
  return verdictOf(
    isHarder(counterpart) ? [{ ...atMoment(trace, last), ...harder(counterpart) }] : [],
  );
}

type Evidence = Static<typeof wayOutEvidence>;

/** So many times as long is the least that anybody notices (Seow 2008). */
const noticeable = 1.2;

const isHarder = ({ out, into }: Counterpart): boolean =>
  out.doing > noticeable * into.doing && out.task > into.task;

const harder = (
  counterpart: Counterpart,
): Omit<Detected<Evidence>, keyof ReturnType<typeof atMoment>> & {
  readonly claims: readonly Claim[];
} => {
  const { out, into, journey } = counterpart;
  return {
    kind: 'way-out',
    confidence: 1,
    what: journey,
    message: `Getting out takes ${told(out)}; getting in (${journey}) takes ${told(into)}. To do so takes ${inSeconds(1000 * out.doing)} against ${inSeconds(1000 * into.doing)}.`,
    fix: wayOut.fix,
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
