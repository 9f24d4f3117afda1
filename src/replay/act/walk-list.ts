import { charactersOf, keystrokesFor } from '../../effort/keystrokes.ts';
import { keyTime } from '../../effort/preparation.ts';
import type { TextMatch } from '../../steps/target.ts';
import type { Act } from '../../trace/act-events.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { ActLog } from '../input/act-log.ts';
import type { Keyboard } from '../input/keyboard.ts';
import type { Pointer } from '../input/pointer.ts';
import type { Found } from '../locate/search.ts';
import type { ListWay } from '../page/locate/open-lists.ts';
import type { Acts } from '../record/acts.ts';
import type { Settings, StepLimit } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import { placeOf } from '../tab/placed-frames.ts';
import type { Until } from '../wait/until.ts';
import type { Windows } from '../windows/windows.ts';

export type WalkListParts = {
  readonly settings: Settings;
  readonly limit: StepLimit;
  readonly clock: Pick<CustomerClock, 'think'>;
  readonly windows: Pick<Windows, 'current'>;
  readonly acts: Pick<Acts, 'all' | 'put'>;
  readonly until: Until;
  readonly pointer: Pick<Pointer, 'wheel'>;
  readonly keyboard: Pick<Keyboard, 'press' | 'type'>;
  readonly actLog: Pick<ActLog, 'moveToKeys' | 'scrolled'>;
};

/** A list that draws what is in view alone has drawn it by then, in milliseconds of customer's time. */
const drawsWithin = 500;
/** So many of its heights a list is scrolled by, at most. */
const mostHeights = 200;

/**
 * Looks for an option that an open list does not show yet, as a person does: by typing what it is called where the list has a text
 * box, else by scrolling the list to its end. What it showed on the way is added to the names.
 */
export async function walkList<T>(
  parts: WalkListParts,
  list: Found,
  option: TextMatch,
  look: () => Promise<T | null>,
  names: Set<string>,
): Promise<T | null> {
  const way = await wayIn(list, names);
  if (way.textBox !== '' && typeof option === 'string')
    return typeUntilShown(parts, list, option, look, names);
  return scrollUntilShown(parts, list, look, names);
}

async function wayIn({ frame, located }: Found, names: Set<string>): Promise<ListWay> {
  const nothing: ListWay = { textBox: '', scroller: null, names: [] };
  const way = await askOr(frame, nothing, 'listWay', located.id);
  for (const name of way.names) {
    // What was seen last is told first.
    names.delete(name);
    names.add(name);
  }
  return way;
}

/** Keys are counted as they are pressed: nobody types on when the option is there. */
async function typeUntilShown<T>(
  parts: WalkListParts,
  list: Found,
  option: string,
  look: () => Promise<T | null>,
  names: Set<string>,
): Promise<T | null> {
  const act = parts.acts.all().at(-1);
  await parts.actLog.moveToKeys();
  const { empty } = await askOr(
    list.frame,
    { focused: true, empty: true, checked: false },
    'fieldState',
    list.located.id,
  );
  if (!empty && list.located.tag === 'input') await parts.keyboard.press('Control+A');
  let typed = '';
  for (const character of charactersOf(option)) {
    await parts.clock.think(keyTime(parts.settings.profile));
    await parts.keyboard.type(character);
    typed += character;
    const found = await look();
    await wayIn(list, names);
    if (!found) continue;
    countKeys(parts, act, typed);
    return found;
  }
  countKeys(parts, act, typed);
  const late = await parts.until(look, parts.limit.timeout);
  if (!late) await takeBack(parts, list, typed, names);
  return late;
}

/** Where nothing is called so, what was typed is taken back letter by letter, until the list offers something again. */
async function takeBack(
  parts: WalkListParts,
  list: Found,
  typed: string,
  names: Set<string>,
): Promise<void> {
  const offers = async (): Promise<true | null> =>
    (await wayIn(list, names)).names.length > 0 ? true : null;
  for (const _ of charactersOf(typed)) {
    if (await parts.until(offers, Math.min(drawsWithin, parts.limit.timeout))) return;
    await parts.keyboard.press('Backspace');
  }
}

function countKeys(parts: WalkListParts, act: Act | undefined, typed: string): void {
  const { device } = parts.settings.journey.customer;
  const keystrokes = keystrokesFor(typed, { device, inputType: 'text' });
  act?.keys.push({ kind: 'text', characters: charactersOf(typed).length, keystrokes });
}

async function scrollUntilShown<T>(
  parts: WalkListParts,
  list: Found,
  look: () => Promise<T | null>,
  names: Set<string>,
): Promise<T | null> {
  const act = parts.acts.all().at(-1);
  let heights = 0;
  let found: T | null = null;
  while (!found && heights < mostHeights) {
    const { scroller } = await wayIn(list, names);
    const place = await placeOf(parts.windows.current(), list.frame);
    if (!scroller || !place) break;
    await parts.pointer.wheel(
      { x: scroller.x + place.x, y: scroller.y + place.y },
      scroller.height,
    );
    heights++;
    found = await parts.until(look, Math.min(drawsWithin, parts.limit.timeout));
  }
  if (heights > 0) await parts.actLog.scrolled(heights);
  // The act that goes on is still the one that opened the list.
  if (act) parts.acts.put(act);
  return found;
}
