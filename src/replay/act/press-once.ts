import type { Target } from '../../steps/target.ts';
import type { Act } from '../../trace/act-events.ts';
import type { ActLog } from '../input/act-log.ts';
import type { GuardedPress } from '../input/guarded-press.ts';
import type { Pointer } from '../input/pointer.ts';
import type { Interruptions } from '../interruptions/interruptions.ts';
import type { Found } from '../locate/search.ts';
import type { DialogState } from '../observe/probes/dialogs.ts';
import type { Readied } from '../page/press/ready.ts';
import { LookAgain } from './look-again.ts';
import { isLost, type LostParts } from './lost-press.ts';
import type { Reach } from './reach.ts';
import { noteReady, type PositionParts } from './target-position.ts';

export type OnceParts = LostParts &
  PositionParts & {
    readonly dialogs: Pick<DialogState, 'acting'>;
    readonly pointer: Pick<Pointer, 'moveTo'>;
    readonly guardedPress: GuardedPress;
    readonly actLog: Pick<ActLog, 'redate'>;
    readonly interruptions: Pick<Interruptions, 'clear'>;
    readonly reach: Pick<Reach, 'sure'>;
  };

/** The act, since when the customer's eye is on the control, and whether that is called something else at each look. */
export type Looked = { readonly act: Act; readonly looked: number; readonly isRestless: boolean };

/** Presses once. Whatever is said of a control that moved or was replaced meanwhile: it is looked for anew. */
export async function pressOnce(
  parts: OnceParts,
  found: Found,
  target: Target,
  looked: Looked,
): Promise<'landed' | 'lost' | 'stopped' | LookAgain['state']> {
  try {
    return await pressNow(parts, found, target, looked);
  } catch (error) {
    if (error instanceof LookAgain) return error.state;
    throw error;
  }
}

async function pressNow(
  parts: OnceParts,
  found: Found,
  target: Target,
  { act, looked, isRestless }: Looked,
): Promise<'landed' | 'lost' | 'stopped'> {
  const { frame, located } = found;
  const note = (ready: Readied): void => noteReady(parts, act, ready, looked);
  const point = await parts.reach.sure(found, target, { enabled: true, note });
  await parts.pointer.moveTo(point);
  parts.actLog.redate(act);
  const aim = { at: 'control', id: located.id, name: isRestless ? null : located.name } as const;
  parts.dialogs.acting = true;
  const seen = await parts.guardedPress(frame, aim, point);
  parts.dialogs.acting = false;
  if (seen.hit === 'gone' || seen.hit === 'renamed') throw new LookAgain(seen.hit);
  if (seen.hit === 'target' && seen.lost && (await isLost(parts, found))) return 'lost';
  if (seen.hit !== 'other') return 'landed';
  await parts.interruptions.clear({ by: seen.by, frame, id: located.id }, 'at-press');
  return 'stopped';
}
