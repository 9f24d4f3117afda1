import type { TextMatch } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';
import type { Found } from '../locate/search.ts';
import type { Visit } from '../visit.ts';
import { beSureOf } from './reach.ts';

/** The option that was looked at gets the press, or nothing does. The act was counted when its list was opened. */
export async function pickSurely(visit: Visit, inList: Found, option: TextMatch): Promise<void> {
  const { frame, located } = inList;
  const point = await beSureOf(visit, inList, [{ any: option }], 'press');
  await visit.pointer.moveTo(point);
  const aim = { at: 'control', id: located.id, name: located.name } as const;
  const { hit } = await visit.guardedPress(frame, aim, point);
  if (hit === 'target') return;
  const message = `"${located.name}" went away just as it was to be chosen.`;
  throw new StuckError({
    found: 'failed',
    wanted: located.name,
    nearest: [],
    reason: '',
    message,
  });
}
