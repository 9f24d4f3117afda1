import type { Target, TextMatch } from '../../steps/target.ts';
import type { Keys } from '../../trace/act-events.ts';
import type { Keyboard } from '../input/keyboard.ts';
import type { Found } from '../locate/search.ts';
import type { NativeOption } from '../page/locate/native-lists.ts';
import { askOr } from '../tab/ask.ts';
import { noOption, notToBeChosen } from './no-option.ts';
import type { Press } from './press.ts';

export type NativeParts = {
  readonly keyboard: Pick<Keyboard, 'holding' | 'press'>;
  readonly press: Pick<Press, 'pick' | 'surely'>;
};

/**
 * The browser's own list. One that shows its options in the page has the option itself pressed; any other is opened with one
 * press, and picked from with another: sent as keys, which pages see as real.
 */
export async function chooseNative(
  parts: NativeParts,
  found: Found,
  target: Target,
  option: TextMatch,
): Promise<void> {
  const place = await placeOf(found, option);
  if (!place || place.disabled) {
    const names = await askOr(found.frame, [], 'optionNames', found.located.id);
    throw (place ? notToBeChosen : noOption)(target, option, names);
  }
  if (place.shown) return pressShown(parts, { ...found, located: place.shown }, option, place);
  await parts.press.surely(found, target, 'list', {
    verb: 'choose',
    presses: ['open-list', 'pick'],
  });
  // A list that the page may style shows its options in the page once it is open.
  const open = await placeOf(found, option);
  if (open?.shown) return parts.press.pick({ ...found, located: open.shown }, option);
  const key = place.distance < 0 ? 'ArrowUp' : 'ArrowDown';
  for (let presses = 0; presses < Math.abs(place.distance); presses++)
    await parts.keyboard.press(key);
  await parts.keyboard.press('Enter');
}

function placeOf({ frame, located }: Found, option: TextMatch): Promise<NativeOption | null> {
  return askOr(frame, null, 'nativeOption', located.id, option);
}

const control: Keys = { kind: 'command', key: 'Control', keystrokes: 1 };

/** One more of several is added with Control held down: without it the press takes the place of what is chosen. */
async function pressShown(
  parts: NativeParts,
  shown: Found,
  option: TextMatch,
  { addsTo, chosen }: NativeOption,
): Promise<void> {
  if (addsTo && chosen) return;
  const keys = addsTo ? [control] : [];
  const press = async (): Promise<unknown> =>
    parts.press.surely(shown, [{ any: option, role: 'option' }], 'option', {
      verb: 'choose',
      presses: ['press'],
      keys,
    });
  await (addsTo ? parts.keyboard.holding('Control', press) : press());
}
