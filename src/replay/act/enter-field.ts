import type { Target } from '../../steps/target.ts';
import type { Act, Keys } from '../../trace/act-events.ts';
import type { Found } from '../locate/search.ts';
import { widgetOf } from '../locate/traced-widget.ts';
import type { FieldState } from '../page/fields/values.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { type PressFact, pressSurely } from './press.ts';
import { beSureOf } from './reach.ts';

/** One press enters a field; none when the cursor is there already. */
export async function enterField(
  visit: Visit,
  found: Found,
  target: Target,
  how: {
    readonly verb: string;
    readonly keys: Keys[];
    readonly focused: boolean;
    readonly purpose?: Act['purpose'];
  },
): Promise<Found> {
  const { verb, keys, purpose = 'script' } = how;
  if (!how.focused) {
    const fact: PressFact = { verb, purpose, presses: ['enter-field'], keys };
    const entered = await pressSurely(visit, found, target, 'field', fact);
    await visit.actLog.moveToKeys();
    return entered;
  }
  await visit.actLog.record({ verb, purpose, presses: [], keys, widget: widgetOf(found) });
  await beSureOf(visit, found, target, 'field');
  return found;
}

/** Where the cursor is, and whether anything stands in the field. */
export async function fieldState({ frame, located }: Found): Promise<FieldState> {
  return askOr(frame, { focused: false, empty: true, checked: false }, 'fieldState', located.id);
}
