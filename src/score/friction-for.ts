import type { Piece } from '../effort/ledger.ts';
import { type Counted, type Times, totalsOf } from '../effort/operators.ts';
import type { Profile } from '../effort/profiles.ts';
import type { Trace } from '../trace/trace.ts';
import { isDeadEnd, isPrematureSurvey, type Sighting } from './found-by.ts';
import { frictionInterval, frictionOf, frictionWords } from './friction.ts';
import type { Ending } from './outcome.ts';
import type { JourneyResult } from './result.ts';
import type { Spent } from './spend.ts';

/** The score of one journey: 100 when blocked, none when it was not measured or not walked as a customer walks. */
export function frictionFor(
  trace: Trace,
  { effort, pieces, job }: Spent,
  { ending, found, profile }: { ending: Ending; found: readonly Sighting[]; profile: Profile },
): JourneyResult['friction'] {
  if (ending.outcome === 'unmeasured' || trace.environment.pace === 'robot') return null;
  if (ending.outcome === 'blocked') {
    return { score: 100, low: 100, high: 100, words: frictionWords(100, true) };
  }
  const score = frictionOf(effort.avoidable, effort.jobMinimum);
  const { low, high } = frictionInterval(avoidableOperators(pieces), job, profile);
  return { score, low, high, words: frictionWords(score, found.some(isNeverSmooth)) };
}

/** A survey too early, a dead end, something sensitive asked before any value was given. */
function isNeverSmooth(sighting: Sighting): boolean {
  return isPrematureSurvey(sighting) || isDeadEnd(sighting) || sighting.detected.breaksTrust;
}

function avoidableOperators(pieces: readonly Piece[]): Times {
  return totalsOf(pieces.filter((piece) => piece.class === 'avoidable').flatMap(scaled));
}

function scaled({ operators, share }: Piece): readonly Counted[] {
  return operators.map(({ operator, count }) => ({ operator, count: share * count }));
}
