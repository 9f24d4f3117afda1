import { describeTarget, describeText } from '../../steps/describe-target.ts';
import type { Target, TextMatch } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';
import { guardedPress } from '../input/guarded-press.ts';
import { pointTo, pressKey } from '../input/pointer-and-keys.ts';
import type { Found } from '../locate/find.ts';
import type { Located } from '../page/locate/describe.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { until } from '../wait/until.ts';
import { pressSurely } from './press.ts';
import { beSureOf } from './reach.ts';

/** Chooses one of several, whatever the list is made of. */
export async function chooseOption(
  visit: Visit,
  found: Found,
  target: Target,
  option: TextMatch,
  isList: boolean,
): Promise<void> {
  if (!isList) {
    await pressSurely(visit, found, target, 'option', { verb: 'choose', presses: ['press'] });
    return;
  }
  const kind = await askOr(found.frame, 'own', 'listKind', found.located.id);
  if (kind === 'native') return chooseNative(visit, found, target, option);
  if (kind === 'group') return chooseInGroup(visit, found, target, option);
  return chooseOwn(visit, found, target, option);
}

/** The browser's own list: opened with one press, and picked from with another. Sent as keys, which pages see as real. */
async function chooseNative(
  visit: Visit,
  found: Found,
  target: Target,
  option: TextMatch,
): Promise<void> {
  const { frame, located } = found;
  const place = await askOr(frame, null, 'nativeOption', located.id, option);
  if (!place || place.disabled) {
    const nearest = await askOr(frame, [], 'optionNames', located.id);
    throw noOption(target, option, nearest.slice(0, 12));
  }
  await pressSurely(visit, found, target, 'list', {
    verb: 'choose',
    presses: ['open-list', 'pick'],
  });
  const key = place.distance < 0 ? 'ArrowUp' : 'ArrowDown';
  for (let presses = 0; presses < Math.abs(place.distance); presses++) await pressKey(visit, key);
  await pressKey(visit, 'Enter');
}

async function chooseInGroup(
  visit: Visit,
  { frame, located, ...rung }: Found,
  target: Target,
  option: TextMatch,
): Promise<void> {
  const button = await askOr(frame, null, 'groupOption', located.id, option);
  if (!button) throw noOption(target, option, []);
  const found = { frame, located: button, ...rung };
  await pressSurely(visit, found, [{ any: option, in: target[0] ?? {} }], 'option', {
    verb: 'choose',
    presses: ['press'],
  });
}

/** A list of the page's own making: a press opens it, and another picks what it then shows. */
async function chooseOwn(
  visit: Visit,
  found: Found,
  target: Target,
  option: TextMatch,
): Promise<void> {
  const { frame, located } = found;
  const shown = await askOr(frame, null, 'openOption', located.id, option);
  const presses = shown ? (['pick'] as const) : (['open-list', 'pick'] as const);
  if (!shown)
    await pressSurely(visit, found, target, 'list', { verb: 'choose', presses: [...presses] });
  const pick = await until<Located>(
    visit,
    () => askOr(frame, null, 'openOption', located.id, option),
    visit.timeout,
  );
  if (!pick) throw noOption(target, option, []);
  const inList = { ...found, located: pick };
  if (shown) {
    await pressSurely(visit, inList, [{ any: option }], 'press', {
      verb: 'choose',
      presses: ['pick'],
    });
    return;
  }
  // The act was counted with both its presses when the list was opened.
  await pickSurely(visit, inList, option);
}

/** The option that was looked at gets the press, or nothing does. */
async function pickSurely(visit: Visit, inList: Found, option: TextMatch): Promise<void> {
  const { frame, located } = inList;
  const point = await beSureOf(visit, inList, [{ any: option }], 'press');
  await pointTo(visit, point);
  const aim = { at: 'control', id: located.id, name: located.name } as const;
  const { hit } = await guardedPress(visit, frame, aim, point);
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

function noOption(target: Target, option: TextMatch, nearest: readonly string[]): StuckError {
  const wanted = `${describeText(option)} in ${describeTarget(target)}`;
  const offered = nearest.filter((name) => name !== '');
  const told = offered.length > 0 ? ` It offers: ${offered.map((n) => `"${n}"`).join(', ')}.` : '';
  return new StuckError({
    found: 'absent',
    wanted,
    nearest: offered,
    reason: '',
    message: `There is no option ${wanted}.${told}`,
  });
}
