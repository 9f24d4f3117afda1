import type { Gone } from '../effort/entries.ts';
import type { Profile } from '../effort/profiles.ts';
import type { Trace } from '../trace/trace.ts';
import type { Identified } from './classify.ts';
import { stepCounts } from './counts.ts';
import { dutyOf } from './duty.ts';
import type { FoundBy } from './found-by.ts';
import { frictionOf } from './friction.ts';
import type { Ending } from './outcome.ts';
import type { Finding } from './result.ts';
import { type Spent, spend } from './spend.ts';

/** A journey as it was judged. */
export type JudgedWalk = {
  readonly trace: Trace;
  readonly found: readonly FoundBy[];
  readonly identified: readonly Identified[];
  readonly profile: Profile;
  readonly spent: Spent;
  readonly ending: Ending;
  /** Null when the journey has no score. */
  readonly score: number | null;
};

/** Below this, in seconds, a difference is what floating point makes of it. */
const negligible = 1e-9;

/**
 * What fixing one finding alone would save: the trace is judged again as if all that the finding claims, and what it
 * adds, had never been. What the law demands stays. Two findings about one act each save it, but fixing both does so once.
 */
export function savesOf(
  finding: Identified,
  walk: JudgedWalk,
): Pick<Finding, 'saves' | 'scoreIfFixed'> {
  const { trace, found, identified, profile, spent } = walk;
  const isDuty = dutyOf(trace, identified);
  const gone = goneWith(finding, isDuty);
  const others = identified.map((one) => (one === finding ? dutyPartOf(finding, isDuty) : one));
  const { effort } = spend(trace, others, profile, gone);
  const saved = spent.effort.total - effort.total;
  const scoreIfFixed = scoreWithout(finding, effort.avoidable, walk);
  const points = walk.score === null ? null : walk.score - Number(scoreIfFixed);
  const seconds = saved > negligible ? saved : 0;
  const steps = stepsSaved(trace, found, gone);
  return {
    saves: { seconds, steps, keystrokes: keystrokesIn(trace, gone), points },
    scoreIfFixed,
  };
}

type IsDuty = ReturnType<typeof dutyOf>;

/** What a finding claims, whoever else claims it too. */
function goneWith(finding: Identified, isDuty: IsDuty): Gone {
  const gone = new Map<number, number>();
  for (const { event, share = 1 } of finding.detected.claims) {
    if (isDuty(finding, event)) continue;
    gone.set(event, Math.min(1, (gone.get(event) ?? 0) + Math.max(0, share)));
  }
  return gone;
}

/** What is left of a finding that is fixed: what the law demands of it. */
function dutyPartOf(finding: Identified, isDuty: IsDuty): Identified {
  const claims = finding.detected.claims.filter(({ event }) => isDuty(finding, event));
  const adds = isDuty(finding) ? finding.detected.adds : [];
  return { ...finding, detected: { ...finding.detected, claims, adds } };
}

/** Friction if only this is fixed: while the customer is blocked, only what blocks can change it. */
function scoreWithout(
  { detected }: Identified,
  avoidable: number,
  { score, spent, ending }: JudgedWalk,
): number | null {
  if (score === null) return null;
  if (ending.outcome === 'blocked' && ending.by !== detected) return score;
  return Math.min(score, frictionOf(avoidable, spent.effort.jobMinimum));
}

function stepsSaved(trace: Trace, found: readonly FoundBy[], gone: Gone): number {
  const whole = new Set([...gone].flatMap(([event, share]) => (share >= 1 ? [event] : [])));
  return stepCounts(trace, found).steps - stepCounts(trace, found, whole).steps;
}

/** Of a typing that goes in part, that part of its keystrokes; a whole number in all. */
function keystrokesIn(trace: Trace, gone: Gone): number {
  const saved = [...gone].flatMap(([position, share]) => {
    const event = trace.events[position];
    if (event?.type !== 'act') return [];
    return event.keys.map(({ keystrokes }) => share * keystrokes);
  });
  return Math.round(saved.reduce((sum, each) => sum + each, 0));
}
