import { describeTarget } from '../../steps/describe-target.ts';
import type { Target } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';
import { outOfReach } from '../locate/out-of-reach.ts';
import type { Found } from '../locate/search.ts';
import type { LookAgain } from './look-again.ts';

/** Why a control that is on the page could not be pressed, though nothing lies over it. */
export async function unreachable(
  found: Found,
  target: Target,
  state: LookAgain['state'],
): Promise<StuckError> {
  const wanted = describeTarget(target);
  if (state === 'outside') return outOfReach(found, wanted);
  const fact = { wanted, nearest: [], reason: '' };
  const message = `${wanted} could not be pressed: it moved, or the page changed, each time it was to be.`;
  return new StuckError({ ...fact, found: 'restless', message });
}
