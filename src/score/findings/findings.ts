import { frictionOf } from '../friction/friction.ts';
import type { Identified } from '../ledger/identity.ts';
import type { Finding } from '../model/result.ts';
import { sharesOf } from '../model/shares.ts';
import { tellAnswers } from './answers.ts';
import { placeOf } from './place-of-act.ts';
import { type JudgedWalk, savingsIn } from './savings.ts';

/**
 * What was found, with what it cost and what fixing it would save: the list of what to fix first. First what blocks,
 * then what breaks trust, then by the seconds that fixing it saves.
 */
export function findingsOf(walk: JudgedWalk): readonly Finding[] {
  const savesOf = savingsIn(walk);
  const secondsOf = avoidableSeconds(walk);
  const costed = walk.identified
    .map((finding): Costed => {
      const { id, detected } = finding;
      const { breaksTrust, step } = detected;
      const isTheBlock = detected === walk.ending.by;
      const blocks = isTheBlock || detected.blocks;
      const weighed = { id, step, breaksTrust, blocks, seconds: secondsOf(finding), seenIn: once };
      return { finding, isTheBlock, ...weighed, ...savesOf(finding) };
    })
    .toSorted(inOrder);
  const shares = partsOf(costed, walk);
  return costed.map((one, index): Finding => {
    const { detector, detected } = one.finding;
    const { id, step, seconds, blocks, breaksTrust, saves, scoreIfFixed, seenIn } = one;
    const answers = tellAnswers(detected, walk.trace, walk.profile);
    return {
      id,
      detector: detector.id,
      kind: detected.kind,
      ...toldBy(one.finding),
      confidence: detected.confidence,
      seenIn,
      step,
      page: detected.page,
      at: Math.max(0, detected.at),
      message: `${detected.message}${answers.message}`,
      fix: detected.fix,
      blocks,
      breaksTrust,
      seconds,
      share: shares?.[index] ?? null,
      scoreIfFixed,
      saves,
      ...placeOf(detected, walk.trace),
      ...(detected.screenshot !== undefined && { screenshot: detected.screenshot }),
      evidence: { ...detected.evidence, ...answers.evidence },
    };
  });
}

/** What the detector says of all its findings, so that a report can be read without it. */
function toldBy({ detector, detected }: Identified) {
  const { title, why, role, forces, titleFor, dependsOnTime } = detector;
  const { kind, premature = false } = detected;
  return {
    title: titleFor?.(kind, premature) ?? title,
    why,
    role,
    ...(forces && { forces }),
    ...(premature && { premature }),
    ...(dependsOnTime && { dependsOnTime }),
  };
}

const once = { runs: 1, of: 1 };

/** A finding, with what its place in the list rests on. */
type Costed = Weighed & {
  readonly finding: Identified;
  readonly scoreIfFixed: Finding['scoreIfFixed'];
  /** It is what blocked the journey. */
  readonly isTheBlock: boolean;
};

function inOrder(one: Costed, other: Costed): number {
  return Number(other.isTheBlock) - Number(one.isTheBlock) || byWeight(one, other);
}

type Weighed = Pick<
  Finding,
  'id' | 'step' | 'blocks' | 'breaksTrust' | 'seconds' | 'saves' | 'seenIn'
>;

/** What to fix first: what blocks, what breaks trust, then what saves a customer most seconds, who meets it in so many of the walks. */
export function byWeight(one: Weighed, other: Weighed): number {
  const often = ({ seenIn: { runs, of } }: Weighed): number => runs / of;
  return (
    Number(other.blocks) - Number(one.blocks) ||
    Number(other.breaksTrust) - Number(one.breaksTrust) ||
    ticks(often(other) * other.saves.seconds) - ticks(often(one) * one.saves.seconds) ||
    ticks(often(other) * other.seconds) - ticks(often(one) * one.seconds) ||
    one.step - other.step ||
    (one.id < other.id ? -1 : 1)
  );
}

/** Whole microseconds: what floating point makes of two equal sums is no order. */
const ticks = (seconds: number): number => Math.round(1e6 * seconds);

/** Of each finding, the avoidable seconds that stand on its lines. */
function avoidableSeconds({ spent }: JudgedWalk): (finding: Identified) => number {
  const seconds = new Map<string, number>();
  for (const line of spent.ledger) {
    if (line.class !== 'avoidable') continue;
    seconds.set(line.finding, (seconds.get(line.finding) ?? 0) + line.seconds);
  }
  return ({ id }) => seconds.get(id) ?? 0;
}

/** Parts of the score. Of a blocked journey's 100, what blocks it has all that the curve gives to nobody. */
function partsOf(
  costed: readonly Costed[],
  { score, spent, ending }: JudgedWalk,
): readonly number[] | undefined {
  if (score === null) return undefined;
  const onTheCurve = frictionOf(spent.effort.avoidable, spent.effort.jobMinimum);
  const shares = sharesOf(
    onTheCurve,
    costed.map(({ seconds }) => seconds),
  );
  if (ending.by === undefined) return shares;
  const rest = score - onTheCurve;
  return shares.map((share, index) => (costed[index]?.isTheBlock ? share + rest : share));
}
