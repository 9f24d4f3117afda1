import type { TextMatch } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';
import type { GuardedPress } from '../input/guarded-press.ts';
import type { Pointer } from '../input/pointer.ts';
import type { Found } from '../locate/search.ts';
import type { Reach } from './reach.ts';

export type PickParts = {
  readonly pointer: Pick<Pointer, 'moveTo'>;
  readonly guardedPress: GuardedPress;
  readonly reach: Pick<Reach, 'sureOf'>;
};

/** The option that was looked at gets the press, or nothing does. The act was counted when its list was opened. */
export async function pickSurely(
  parts: PickParts,
  inList: Found,
  option: TextMatch,
): Promise<void> {
  const { frame, located } = inList;
  const point = await parts.reach.sureOf(inList, [{ any: option }], 'press');
  await parts.pointer.moveTo(point);
  const aim = { at: 'control', id: located.id, name: located.name } as const;
  const { hit } = await parts.guardedPress(frame, aim, point);
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
