import { changesIn, type Gone } from '../../effort/changes.ts';
import type { Piece } from '../../effort/ledger.ts';
import { secondsOf } from '../../effort/operators.ts';
import { operatorTimes, type Profile } from '../../effort/profiles.ts';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { forcedActs, scriptedActs } from '../counts/counts.ts';
import { frictionOf } from '../friction/friction.ts';
import { classify } from '../ledger/classify.ts';
import { dutyOf, type IsDuty } from '../ledger/duty.ts';
import type { Identified } from '../ledger/identity.ts';
import type { Spent } from '../ledger/spend.ts';
import type { FoundBy } from '../model/found-by.ts';
import type { Finding } from '../model/result.ts';
import type { Ending } from '../outcome/outcome.ts';

/** A journey as it was judged. */
export type JudgedWalk = {
  readonly trace: InterpretedTrace;
  readonly found: readonly FoundBy[];
  readonly identified: readonly Identified[];
  readonly profile: Profile;
  readonly spent: Spent;
  readonly ending: Ending;
  /** Null when the journey has no score. */
  readonly score: number | null;
};

type Savings = Pick<Finding, 'saves' | 'scoreIfFixed'>;

/** Below this, in seconds, a difference is what floating point makes of it. */
const negligible = 1e-9;

/**
 * What fixing one finding alone would save: as if all that the finding claims, and what it adds, had never been. What
 * the law demands stays. Two findings about one act each save it, but fixing both does so once. Only the entries that
 * change are judged again, with the findings that claim them.
 */
export function savingsIn(walk: JudgedWalk): (finding: Identified) => Savings {
  const { trace, identified, profile, spent } = walk;
  const isDuty = dutyOf(trace, identified);
  const changesWithout = changesIn(trace, profile, spent.entries);
  const claiming = claimantsIn(identified);
  const stepsWithout = stepsIn(walk);
  return (finding) => {
    const gone = goneWith(finding, isDuty);
    const changes = changesWithout(gone);
    const claimants = claiming(finding, new Set(changes.map(({ before }) => before.event)));
    const left = claimants.map((one) => (one === finding ? dutyPartOf(finding, isDuty) : one));
    const entries = changes.flatMap(({ after }) => after ?? []);
    const before = classify(
      trace,
      changes.map((change) => change.before),
      claimants,
      isDuty,
    );
    const after = classify(trace, entries, left, isDuty);
    const saved = secondsIn(before, profile) - secondsIn(after, profile);
    const avoided = secondsIn(before.filter(isAvoidable), profile);
    const remaining = secondsIn(after.filter(isAvoidable), profile);
    const avoidable = orNothing(spent.effort.avoidable - avoided + remaining);
    const scoreIfFixed = scoreWithout(finding, avoidable, walk);
    const points = walk.score === null ? null : walk.score - Number(scoreIfFixed);
    const keystrokes = keystrokesIn(trace, gone);
    const saves = { seconds: orNothing(saved), steps: stepsWithout(gone), keystrokes, points };
    return { saves, scoreIfFixed };
  };
}

const isAvoidable = (piece: Piece): boolean => piece.class === 'avoidable';

const orNothing = (seconds: number): number => (seconds > negligible ? seconds : 0);

function secondsIn(pieces: readonly Piece[], profile: Profile): number {
  const times = operatorTimes(profile);
  return pieces.reduce((sum, { share, operators }) => sum + share * secondsOf(operators, times), 0);
}

/** Makes ready to tell who claims some events beside a finding, in the order in which they were found. */
function claimantsIn(
  identified: readonly Identified[],
): (finding: Identified, events: ReadonlySet<number>) => readonly Identified[] {
  const places = new Map(identified.map((finding, place) => [finding, place]));
  const place = (finding: Identified): number => places.get(finding) ?? 0;
  const claimants = new Map<number, Identified[]>();
  for (const finding of identified) {
    for (const { event } of finding.detected.claims) {
      const known = claimants.get(event);
      if (known) known.push(finding);
      else claimants.set(event, [finding]);
    }
  }
  return (finding, events) => {
    const others = [...events].flatMap((event) => claimants.get(event) ?? []);
    return [...new Set([finding, ...others])].sort((one, other) => place(one) - place(other));
  };
}

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

/** Makes ready to tell how many steps fall away: forced acts that are gone, and steps of which no act is left. */
function stepsIn({ trace, found }: JudgedWalk): (gone: Gone) => number {
  const forced = forcedActs(trace, found);
  const acts = [...scriptedActs(trace, forced).values()];
  const stepOf = new Map(acts.flatMap((all) => all.map((event) => [event, all] as const)));
  return (gone) => {
    const shareOf = (event: number): number => gone.get(event) ?? 0;
    const steps = new Set([...gone.keys()].flatMap((event) => [stepOf.get(event) ?? []]));
    const scripted = [...steps]
      .filter((all) => all.length > 0)
      .reduce((sum, all) => sum + Math.min(...all.map(shareOf)), 0);
    // Two steps of which half goes are one step less.
    const fell = Math.floor(scripted + negligible);
    return fell + [...gone].filter(([event, share]) => share >= 1 && forced.has(event)).length;
  };
}

/** Of a typing that goes in part, that part of its keystrokes; a whole number in all. */
function keystrokesIn(trace: InterpretedTrace, gone: Gone): number {
  const saved = [...gone].flatMap(([position, share]) => {
    const event = trace.events[position];
    if (event?.type !== 'act') return [];
    return event.keys.map(({ keystrokes }) => share * keystrokes);
  });
  return Math.round(saved.reduce((sum, each) => sum + each, 0));
}
