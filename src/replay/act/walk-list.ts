import { charactersOf, keystrokesFor } from '../../effort/keystrokes.ts';
import { keyTime } from '../../effort/preparation.ts';
import type { TextMatch } from '../../steps/target.ts';
import type { Act } from '../../trace/act-events.ts';
import type { Found } from '../locate/search.ts';
import type { ListWay } from '../page/locate/open-lists.ts';
import { askOr } from '../tab/frames.ts';
import { placeOf } from '../tab/placed-frames.ts';
import type { Visit } from '../visit.ts';

/** A list that draws what is in view alone has drawn it by then, in milliseconds of customer's time. */
const drawsWithin = 500;
/** So many of its heights a list is scrolled by, at most. */
const mostHeights = 200;

/**
 * Looks for an option that an open list does not show yet, as a person does: by typing what it is called where the list has a text
 * box, else by scrolling the list to its end. What it showed on the way is added to the names.
 */
export async function walkList<T>(
  visit: Visit,
  list: Found,
  option: TextMatch,
  look: () => Promise<T | null>,
  names: Set<string>,
): Promise<T | null> {
  const way = await wayIn(list, names);
  if (way.textBox !== '' && typeof option === 'string')
    return typeUntilShown(visit, list, option, look, names);
  return scrollUntilShown(visit, list, look, names);
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
  visit: Visit,
  list: Found,
  option: string,
  look: () => Promise<T | null>,
  names: Set<string>,
): Promise<T | null> {
  const act = visit.acts.all().at(-1);
  await visit.actLog.moveToKeys();
  const { empty } = await askOr(
    list.frame,
    { focused: true, empty: true, checked: false },
    'fieldState',
    list.located.id,
  );
  if (!empty && list.located.tag === 'input') await visit.keyboard.press('Control+A');
  let typed = '';
  for (const character of charactersOf(option)) {
    await visit.clock.think(keyTime(visit.settings.profile));
    await visit.keyboard.type(character);
    typed += character;
    const found = await look();
    await wayIn(list, names);
    if (!found) continue;
    countKeys(visit, act, typed);
    return found;
  }
  countKeys(visit, act, typed);
  const late = await visit.until(look, visit.limit.timeout);
  await wayIn(list, names);
  return late;
}

function countKeys(visit: Visit, act: Act | undefined, typed: string): void {
  const { device } = visit.settings.journey.customer;
  const keystrokes = keystrokesFor(typed, { device, inputType: 'text' });
  act?.keys.push({ kind: 'text', characters: charactersOf(typed).length, keystrokes });
}

async function scrollUntilShown<T>(
  visit: Visit,
  list: Found,
  look: () => Promise<T | null>,
  names: Set<string>,
): Promise<T | null> {
  const act = visit.acts.all().at(-1);
  let heights = 0;
  let found: T | null = null;
  while (!found && heights < mostHeights) {
    const { scroller } = await wayIn(list, names);
    const place = await placeOf(visit.windows.current(), list.frame);
    if (!scroller || !place) break;
    await visit.pointer.wheel(
      { x: scroller.x + place.x, y: scroller.y + place.y },
      scroller.height,
    );
    heights++;
    found = await visit.until(look, Math.min(drawsWithin, visit.limit.timeout));
  }
  if (heights > 0) await visit.actLog.scrolled(heights);
  // The act that goes on is still the one that opened the list.
  if (act) visit.acts.put(act);
  return found;
}
