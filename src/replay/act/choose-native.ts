import type { Target, TextMatch } from '../../steps/target.ts';
import type { Keys } from '../../trace/act-events.ts';
import type { Found } from '../locate/search.ts';
import type { NativeOption } from '../page/locate/native-lists.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { noOption, notToBeChosen } from './no-option.ts';
import { pickSurely } from './pick-surely.ts';
import { pressSurely } from './press.ts';

/**
 * The browser's own list. One that shows its options in the page has the option itself pressed; any other is opened with one
 * press, and picked from with another: sent as keys, which pages see as real.
 */
export async function chooseNative(
  visit: Visit,
  found: Found,
  target: Target,
  option: TextMatch,
): Promise<void> {
  const place = await placeOf(found, option);
  if (!place || place.disabled) {
    const names = await askOr(found.frame, [], 'optionNames', found.located.id);
    throw (place ? notToBeChosen : noOption)(target, option, names);
  }
  if (place.shown) return pressShown(visit, { ...found, located: place.shown }, option, place);
  await pressSurely(visit, found, target, 'list', {
    verb: 'choose',
    presses: ['open-list', 'pick'],
  });
  // A list that the page may style shows its options in the page once it is open.
  const open = await placeOf(found, option);
  if (open?.shown) return pickSurely(visit, { ...found, located: open.shown }, option);
  const key = place.distance < 0 ? 'ArrowUp' : 'ArrowDown';
  for (let presses = 0; presses < Math.abs(place.distance); presses++)
    await visit.keyboard.press(key);
  await visit.keyboard.press('Enter');
}

function placeOf({ frame, located }: Found, option: TextMatch): Promise<NativeOption | null> {
  return askOr(frame, null, 'nativeOption', located.id, option);
}

const control: Keys = { kind: 'command', key: 'Control', keystrokes: 1 };

/** One more of several is added with Control held down: without it the press takes the place of what is chosen. */
async function pressShown(
  visit: Visit,
  shown: Found,
  option: TextMatch,
  { addsTo, chosen }: NativeOption,
): Promise<void> {
  if (addsTo && chosen) return;
  const keys = addsTo ? [control] : [];
  const press = async (): Promise<unknown> =>
    pressSurely(visit, shown, [{ any: option, role: 'option' }], 'option', {
      verb: 'choose',
      presses: ['press'],
      keys,
    });
  await (addsTo ? visit.keyboard.holding('Control', press) : press());
}
