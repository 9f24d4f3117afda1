import { charactersOf, keystrokesFor } from '../../effort/keystrokes.ts';
import { keyTime } from '../../effort/preparation.ts';
import type { TypedText } from '../../steps/actor.ts';
import { labelOf } from '../../steps/describe-target.ts';
import type { Target } from '../../steps/target.ts';
import type { Act, Keys } from '../../trace/act-events.ts';
import type { Found } from '../locate/search.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { dateKeys, isDateType } from './date-keys.ts';
import { enterField, fieldState } from './enter-field.ts';
import { notADate, takesNoKeys } from './not-typed.ts';
import { lackIn, notKept } from './see-held.ts';

/** Enters the field unless the cursor is in it, and types with real keys in place of what it holds. */
export async function typeInto(
  visit: Visit,
  found: Found,
  target: Target,
  { text, secret }: TypedText,
  purpose: Act['purpose'] = 'script',
): Promise<void> {
  visit.typed.add({ value: text, label: labelOf(target), secret });
  const { device } = visit.settings.journey.customer;
  const state = await fieldState(found);
  const inputType = found.located.inputMode || found.located.type || 'text';
  const keys: Keys[] = state.empty ? [] : [selectAll];
  const dated = isDateType(found.located.type) ? dateKeys(found.located.type, text) : null;
  if (isDateType(found.located.type) && !dated) throw notADate(target);
  const characters = dated ? dated.count : charactersOf(text).length;
  const keystrokes = dated ? dated.count : keystrokesFor(text, { device, inputType });
  keys.push({ kind: 'text', characters, keystrokes });
  const now = await enterField(visit, found, target, {
    ...{ verb: 'type', keys, focused: state.focused },
    purpose,
  });
  // Some pages let a field be written in only once it is entered.
  if ((await fieldState(now)).readOnly === true) throw takesNoKeys(target);
  if (!state.empty && !dated) await visit.keyboard.press('Control+A');
  if (dated) return typeDate(visit, now, target, dated.orders, text);
  await typeText(visit, text);
  if ((await lackIn(visit, now, text)) === 'none') return;
  // Something took the cursor away, or the page put the field back: the customer types it again.
  const again: Keys[] = [selectAll, { kind: 'text', characters, keystrokes }];
  const how = { verb: 'type', keys: again, focused: false, purpose: 'again' } as const;
  const anew = await enterField(visit, now, target, how);
  await visit.keyboard.press('Control+A');
  await typeText(visit, text);
  const lack = await lackIn(visit, anew, text);
  if (lack !== 'none') throw notKept(anew, lack);
}

/** Types at a person's speed. Whoever types looks at the keys and the field: around it one looks only now and then. */
async function typeText(visit: Visit, text: string): Promise<void> {
  await visit.poll.sparsely(1000, async () => {
    for (const character of charactersOf(text)) {
      await visit.keyboard.type(character);
      await visit.clock.think(keyTime(visit.settings.profile));
    }
  });
}

const selectAll: Keys = { kind: 'command', key: 'Control+A', keystrokes: 2 };

/** Puts the text in with one chord, as from the clipboard. */
export async function pasteInto(
  visit: Visit,
  found: Found,
  target: Target,
  { text, secret }: TypedText,
): Promise<void> {
  visit.typed.add({ value: text, label: labelOf(target), secret });
  const state = await fieldState(found);
  const keys: Keys[] = state.empty ? [] : [selectAll];
  keys.push({ kind: 'command', key: 'Control+V', keystrokes: 2 });
  const now = await enterField(visit, found, target, {
    verb: 'paste',
    keys,
    focused: state.focused,
  });
  if (!state.empty) await visit.keyboard.press('Control+A');
  const isAllowed = await askOr(now.frame, true, 'paste', now.located.id, text);
  if (isAllowed) {
    await now.frame.session.send('Input.insertText', { text });
    const lack = await lackIn(visit, now, text);
    if (lack !== 'none') throw notKept(now, lack);
    return;
  }
  if (!(await askOr(now.frame, false, 'pasteCameToNothing', now.located.id))) return;
  // The page will not have it pasted: the customer types it.
  const { device } = visit.settings.journey.customer;
  const inputType = now.located.inputMode || now.located.type || 'text';
  const keystrokes = keystrokesFor(text, { device, inputType });
  const typed: Keys[] = [{ kind: 'text', characters: charactersOf(text).length, keystrokes }];
  await enterField(visit, now, target, {
    verb: 'type',
    keys: typed,
    focused: true,
    purpose: 'again',
  });
  await typeText(visit, text);
}

/** A date field takes digits in an order of its own: the customer reads it there, the tool tries. */
async function typeDate(
  visit: Visit,
  { frame, located }: Found,
  target: Target,
  orders: readonly string[],
  text: string,
): Promise<void> {
  for (const order of orders) {
    // The first part of the field, whichever was pressed.
    for (let part = 0; part < 6; part++) await visit.keyboard.press('ArrowLeft');
    await typeParts(visit, order);
    if (await askOr(frame, true, 'holdsValue', located.id, text)) return;
  }
  throw notADate(target);
}

/** Parts that take any number of digits are left with the tab key. */
async function typeParts(visit: Visit, order: string): Promise<void> {
  for (const [index, part] of order.split('\t').entries()) {
    if (index > 0) await visit.keyboard.press('Tab');
    await typeText(visit, part);
  }
}
