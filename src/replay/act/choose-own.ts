import type { Target, TextMatch } from '../../steps/target.ts';
import type { Found } from '../locate/search.ts';
import type { Located } from '../page/locate/describe.ts';
import type { StepLimit } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import type { Until } from '../wait/until.ts';
import { noOption, notToBeChosen } from './no-option.ts';
import type { Press, PressFact } from './press.ts';
import { type WalkListParts, walkList } from './walk-list.ts';

export type OwnListParts = WalkListParts & {
  readonly limit: StepLimit;
  readonly until: Until;
  readonly press: Pick<Press, 'pick' | 'surely'>;
};

/** What a list shows at once is there by then, in milliseconds of customer's time: then one looks further down in it. */
const showsWithin = 1000;

/** A list of the page's own making: a press opens it, and another picks what it then shows. */
export async function chooseOwn(
  parts: OwnListParts,
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
    await parts.press.surely({ ...found, located: shown }, [{ any: option }], 'press', fact);
    return;
  }
  await askOr(frame, undefined, 'noteOpening');
  const fact: PressFact = { verb: 'choose', presses: ['open-list', 'pick'] };
  const opened = await parts.press.surely(found, target, 'list', fact);
  const names = new Set<string>();
  const pick =
    (await parts.until<Located>(look, Math.min(showsWithin, parts.limit.timeout))) ??
    (await walkList(parts, opened, option, look, names)) ??
    (await parts.until<Located>(look, parts.limit.timeout));
  if (!pick) throw noOption(target, option, [...names].toReversed());
  refuseDisabled(pick, target, option);
  // The act was counted with both its presses when the list was opened.
  await parts.press.pick({ ...found, located: pick }, option);
}

function refuseDisabled(located: Located, target: Target, option: TextMatch): void {
  if (located.hindrance === 'disabled') throw notToBeChosen(target, option, []);
}
