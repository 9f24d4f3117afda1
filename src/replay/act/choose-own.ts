import type { Target, TextMatch } from '../../steps/target.ts';
import type { Found } from '../locate/search.ts';
import type { Located } from '../page/locate/describe.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { noOption, notToBeChosen } from './no-option.ts';
import { pickSurely } from './pick-surely.ts';
import { type PressFact, pressSurely } from './press.ts';
import { walkList } from './walk-list.ts';

/** What a list shows at once is there by then, in milliseconds of customer's time: then one looks further down in it. */
const showsWithin = 1000;

/** A list of the page's own making: a press opens it, and another picks what it then shows. */
export async function chooseOwn(
  visit: Visit,
  found: Found,
  target: Target,
  option: TextMatch,
): Promise<void> {
  const { frame, located } = found;
  const look = (): Promise<Located | null> => askOr(frame, null, 'openOption', located.id, option);
  const shown = await look();
  if (shown) {
    refuseDisabled(shown, target, option);
    const fact: PressFact = { verb: 'choose', presses: ['pick'] };
    await pressSurely(visit, { ...found, located: shown }, [{ any: option }], 'press', fact);
    return;
  }
  await askOr(frame, undefined, 'noteOpening');
  const fact: PressFact = { verb: 'choose', presses: ['open-list', 'pick'] };
  const opened = await pressSurely(visit, found, target, 'list', fact);
  const names = new Set<string>();
  const pick =
    (await visit.until<Located>(look, Math.min(showsWithin, visit.limit.timeout))) ??
    (await walkList(visit, opened, option, look, names)) ??
    (await visit.until<Located>(look, visit.limit.timeout));
  if (!pick) throw noOption(target, option, [...names].toReversed());
  refuseDisabled(pick, target, option);
  // The act was counted with both its presses when the list was opened.
  await pickSurely(visit, { ...found, located: pick }, option);
}

function refuseDisabled(located: Located, target: Target, option: TextMatch): void {
  if (located.hindrance === 'disabled') throw notToBeChosen(target, option, []);
}
