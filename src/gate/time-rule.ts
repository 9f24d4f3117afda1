import type { GateResult, JourneyResult, RunResult } from '../score/model/result.ts';

/** Points of friction below which a difference is none: about what the model can tell (Card, Moran & Newell 1980). */
const absoluteFloor = 5;
/** Below a tenth more, people notice nothing (Seow 2008 has a fifth). */
const relativeFloor = 0.1;

type Interval = { readonly score: number; readonly high: number };

/**
 * The rule for what depends on time: worse only when the intervals do not overlap, and the difference is more than an
 * absolute and a relative floor.
 */
export function isWorseInTime(
  before: Interval,
  now: { readonly score: number; readonly low: number },
): boolean {
  const more = now.score - before.score;
  return now.low > before.high && more >= absoluteFloor && more >= relativeFloor * before.score;
}

/**
 * What rests on time fails when a second walk says the same. With one walk it is marked, so that the caller can walk once
 * more; with several, two must agree.
 */
export function confirmedIn(
  { runs }: JourneyResult,
  isMissed: (run: RunResult) => boolean,
  gate: GateResult,
): GateResult {
  if (gate.state !== 'failed') return gate;
  const measured = runs.filter(({ outcome }) => outcome !== 'unmeasured');
  if (measured.length < 2) return { ...gate, restsOnTime: true };
  const missed = measured.filter(isMissed).length;
  if (missed >= 2) return gate;
  const why = `Only ${missed} of ${measured.length} walks say so, and what depends on time must be seen twice.`;
  return { ...gate, state: 'warned', message: `${gate.message} ${why}` };
}
