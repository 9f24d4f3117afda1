import { describeTarget } from '../../steps/describe-target.ts';
import type { Target } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';
import type { Found } from '../locate/find.ts';
import { askOr } from '../tab/frames.ts';
import type { LookAgain } from './reach.ts';

/** Why a control that is on the page could not be pressed, though nothing lies over it. */
export async function unreachable(
  { frame, located }: Found,
  target: Target,
  state: LookAgain['state'],
): Promise<StuckError> {
  const wanted = describeTarget(target);
  const fact = { wanted, nearest: [], reason: '' };
  if (state !== 'outside') {
    const message = `${wanted} could not be pressed: it moved, or the page changed, each time it was to be.`;
    return new StuckError({ ...fact, found: 'restless', message });
  }
  const opener = await askOr(frame, '', 'openerOf', located.id);
  if (opener === '') {
    const message = `${wanted} stands outside the window, where no scrolling leads.`;
    return new StuckError({ ...fact, found: 'outside', message });
  }
  const message = `${wanted} is in a part of the page that is closed. Press "${opener}" first.`;
  return new StuckError({ ...fact, found: 'closed', nearest: [opener], message });
}
