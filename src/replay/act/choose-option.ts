import type { Target, TextMatch } from '../../steps/target.ts';
import type { Found } from '../locate/search.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { chooseNative } from './choose-native.ts';
import { chooseOwn } from './choose-own.ts';
import { chooseSuggested } from './choose-suggested.ts';
import { noOption, notToBeChosen } from './no-option.ts';
import { pressSurely } from './press.ts';
import { chosenNow, seeChosen } from './see-held.ts';

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
  if (kind === 'native') {
    const before = await chosenNow(found, option);
    await chooseNative(visit, found, target, option);
    return seeChosen(visit, found, option, before);
  }
  if (kind === 'group') return chooseInGroup(visit, found, target, option);
  if (kind === 'suggestions') return chooseSuggested(visit, found, target, option);
  return chooseOwn(visit, found, target, option);
}

async function chooseInGroup(
  visit: Visit,
  { frame, located, ...rung }: Found,
  target: Target,
  option: TextMatch,
): Promise<void> {
  const button = await askOr(frame, null, 'groupOption', located.id, option);
  if (!button) {
    throw noOption(target, option, await askOr(frame, [], 'groupNames', located.id));
  }
  if (button.hindrance === 'disabled') throw notToBeChosen(target, option, []);
  const found = { frame, located: button, ...rung };
  await pressSurely(visit, found, [{ any: option, in: target[0] ?? {} }], 'option', {
    verb: 'choose',
    presses: ['press'],
  });
}
