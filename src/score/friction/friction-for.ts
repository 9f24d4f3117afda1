import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Spent } from '../ledger/spend.ts';
import { isDeadEnd, isPrematureSurvey, type Sighting } from '../model/found-by.ts';
import type { JourneyResult } from '../model/result.ts';
import type { Ending } from '../outcome/outcome.ts';
import { frictionOf, frictionWords } from './friction.ts';
import { drawsOf, intervalOf } from './uncertainty.ts';

type Scored = Pick<JourneyResult, 'friction'> & Pick<JourneyResult['effort'], 'intervals'>;

/**
 * The score of one journey, and how sure the numbers are: 100 when blocked, no score when it was not measured or not walked
 * as a customer walks.
 */
export function frictionFor(
  { environment }: InterpretedTrace,
  { effort }: Spent,
  { ending: { outcome }, found }: { ending: Ending; found: readonly Sighting[] },
): Scored {
  const hasScore = outcome !== 'unmeasured' && environment.pace !== 'robot';
  const drawn = drawsOf({ outcome, environment, effort, friction: hasScore ? '' : null });
  const intervals = {
    total: intervalOf(drawn.total, effort.total),
    avoidable: intervalOf(drawn.avoidable, effort.avoidable),
  };
  if (drawn.friction === null) return { friction: null, intervals };
  const score = outcome === 'blocked' ? 100 : frictionOf(effort.avoidable, effort.jobMinimum);
  const words = frictionWords(score, outcome === 'blocked' || found.some(isNeverSmooth));
  return { friction: { score, ...intervalOf(drawn.friction, score), words }, intervals };
}

/** A survey too early, a dead end, something sensitive asked before any value was given. */
function isNeverSmooth(sighting: Sighting): boolean {
  return isPrematureSurvey(sighting) || isDeadEnd(sighting) || sighting.detected.breaksTrust;
}
