import type { Target, TextMatch } from '../../steps/target.ts';
import type { Found } from '../locate/search.ts';
import { askOr } from '../tab/ask.ts';
import { chooseNative, type NativeParts } from './choose-native.ts';
import { chooseOwn, type OwnListParts } from './choose-own.ts';
import { chooseSuggested, type SuggestedParts } from './choose-suggested.ts';
import { chosenNow, type Held } from './held.ts';
import { noOption, notToBeChosen } from './no-option.ts';
import type { Press } from './press.ts';

export type ChooseParts = NativeParts &
  OwnListParts &
  SuggestedParts & {
    readonly press: Pick<Press, 'surely'>;
    readonly held: Pick<Held, 'seeChosen'>;
  };

/** Chooses one of several, whatever the list is made of. */
export async function chooseOption(
  parts: ChooseParts,
  found: Found,
  target: Target,
  option: TextMatch,
  isList: boolean,
): Promise<void> {
  if (!isList) {
    await parts.press.surely(found, target, 'option', { verb: 'choose', presses: ['press'] });
    return;
  }
  const kind = await askOr(found.frame, 'own', 'listKind', found.located.id);
  if (kind === 'native') {
    const before = await chosenNow(found, option);
    await chooseNative(parts, found, target, option);
    return parts.held.seeChosen(found, option, before);
  }
  if (kind === 'group') return chooseInGroup(parts, found, target, option);
  if (kind === 'suggestions') return chooseSuggested(parts, found, target, option);
  return chooseOwn(parts, found, target, option);
}

async function chooseInGroup(
  parts: ChooseParts,
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
  await parts.press.surely(found, [{ any: option, in: target[0] ?? {} }], 'option', {
    verb: 'choose',
    presses: ['press'],
  });
}
