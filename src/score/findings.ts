import { secondsOf } from '../effort/operators.ts';
import { operatorTimes, type Profile } from '../effort/profiles.ts';
import type { Identified } from './classify.ts';
import { frictionOf } from './friction.ts';
import type { Ending } from './outcome.ts';
import type { Finding } from './result.ts';
import { sharesOf } from './shares.ts';
import type { Spent } from './spend.ts';

/** What the findings are costed by. */
export type Costing = {
  readonly spent: Spent;
  readonly profile: Profile;
  readonly ending: Ending;
  /** Null when the journey has no score. */
  readonly score: number | null;
};

/** What was found, with what it cost; first what blocks, then what breaks trust, then by seconds. */
export function findingsOf(found: readonly Identified[], costing: Costing): readonly Finding[] {
  const costed = found.map((finding) => costOf(finding, costing)).toSorted(inOrder);
  const shares = partsOf(costed, costing);
  return costed.map(
    ({ finding: { id, detector, detected }, seconds, blocks, isTheBlock }, index): Finding => ({
      id,
      detector,
      kind: detected.kind,
      confidence: detected.confidence,
      seenIn: { runs: 1, of: 1 },
      step: detected.step,
      page: detected.page,
      at: Math.max(0, detected.at),
      message: detected.message,
      fix: detected.fix,
      blocks,
      breaksTrust: detected.breaksTrust,
      seconds,
      share: shares?.[index] ?? null,
      scoreIfFixed: scoreWithout(seconds, isTheBlock, costing),
      evidence: { ...detected.evidence },
    }),
  );
}

/** A finding and its avoidable seconds. */
type Costed = {
  readonly finding: Identified;
  readonly seconds: number;
  readonly blocks: boolean;
  /** It is what blocked the journey. */
  readonly isTheBlock: boolean;
};

function costOf(finding: Identified, costing: Costing): Costed {
  const isTheBlock = finding.detected === costing.ending.by;
  const blocks = isTheBlock || finding.detected.blocks;
  return { finding, seconds: avoidableSeconds(finding.id, costing), blocks, isTheBlock };
}

function inOrder(one: Costed, other: Costed): number {
  const trust = ({ finding }: Costed) => Number(finding.detected.breaksTrust);
  return (
    Number(other.isTheBlock) - Number(one.isTheBlock) ||
    Number(other.blocks) - Number(one.blocks) ||
    trust(other) - trust(one) ||
    other.seconds - one.seconds ||
    one.finding.detected.step - other.finding.detected.step ||
    (one.finding.id < other.finding.id ? -1 : 1)
  );
}

function avoidableSeconds(id: string, { spent, profile }: Costing): number {
  const times = operatorTimes(profile);
  return spent.pieces
    .filter((piece) => piece.finding === id && piece.class === 'avoidable')
    .reduce((sum, piece) => sum + piece.share * secondsOf(piece.operators, times), 0);
}

/** Parts of the score. Of a blocked journey's 100, what blocks it has all that the curve gives to nobody. */
function partsOf(
  costed: readonly Costed[],
  { score, spent, ending }: Costing,
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

/** Friction if only this is fixed: while the customer is blocked, only what blocks can change it. */
function scoreWithout(
  own: number,
  isTheBlock: boolean,
  { score, spent, ending }: Costing,
): number | null {
  if (score === null) return null;
  if (ending.outcome === 'blocked' && !isTheBlock) return score;
  const { avoidable, jobMinimum } = spent.effort;
  return frictionOf(Math.max(0, avoidable - own), jobMinimum);
}
