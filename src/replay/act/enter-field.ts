import type { Target } from '../../steps/target.ts';
import type { Act, Keys } from '../../trace/act-events.ts';
import type { ActLog } from '../input/act-log.ts';
import type { Found } from '../locate/search.ts';
import { widgetOf } from '../locate/traced-widget.ts';
import type { FieldState } from '../page/fields/values.ts';
import { askOr } from '../tab/ask.ts';
import type { Press, PressFact } from './press.ts';
import type { Reach } from './reach.ts';

export type EnterParts = {
  readonly actLog: Pick<ActLog, 'moveToKeys' | 'record'>;
  readonly reach: Pick<Reach, 'sureOf'>;
  readonly press: Pick<Press, 'surely'>;
};

/** One press enters a field; none when the cursor is there already. */
export type EnterField = (found: Found, target: Target, how: Entering) => Promise<Found>;

type Entering = {
  readonly verb: string;
  readonly keys: Keys[];
  readonly focused: boolean;
  readonly purpose?: Act['purpose'];
};

export function makeEnterField(parts: EnterParts): EnterField {
  return (found, target, how) => enterField(parts, found, target, how);
}

async function enterField(
  parts: EnterParts,
  found: Found,
  target: Target,
  how: Entering,
): Promise<Found> {
  const { verb, keys, purpose = 'script' } = how;
  if (!how.focused) {
    const fact: PressFact = { verb, purpose, presses: ['enter-field'], keys };
    const entered = await parts.press.surely(found, target, 'field', fact);
    await parts.actLog.moveToKeys();
    return entered;
  }
  await parts.actLog.record({ verb, purpose, presses: [], keys, widget: widgetOf(found) });
  await parts.reach.sureOf(found, target, 'field');
  return found;
}

/** Where the cursor is, and whether anything stands in the field. */
export async function fieldState({ frame, located }: Found): Promise<FieldState> {
  return askOr(frame, { focused: false, empty: true, checked: false }, 'fieldState', located.id);
}
