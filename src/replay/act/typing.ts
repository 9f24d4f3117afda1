import { charactersOf, keystrokesFor } from '../../effort/keystrokes.ts';
import type { TypedText } from '../../steps/actor.ts';
import { labelOf } from '../../steps/describe-target.ts';
import type { Target } from '../../steps/target.ts';
import type { Act, Keys } from '../../trace/act-events.ts';
import type { Keyboard } from '../input/keyboard.ts';
import type { Found } from '../locate/search.ts';
import type { TypedLog } from '../record/typed-log.ts';
import type { Settings } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import { dateKeys, isDateType } from './date-keys.ts';
import { type EnterField, fieldState } from './enter-field.ts';
import { type Held, notKept } from './held.ts';
import { notADate, takesNoKeys } from './not-typed.ts';
import { type KeyParts, typeDate, typeText } from './type-text.ts';

export type TypingParts = KeyParts & {
  readonly settings: Settings;
  readonly typed: Pick<TypedLog, 'add'>;
  readonly keyboard: Pick<Keyboard, 'press' | 'type'>;
  readonly enterField: EnterField;
  readonly held: Pick<Held, 'lackIn'>;
};

/** Puts text into fields. */
export type Typing = {
  /** Enters the field unless the cursor is in it, and types with real keys in place of what it holds. */
  readonly into: (
    found: Found,
    target: Target,
    text: TypedText,
    purpose?: Act['purpose'],
  ) => Promise<void>;
  /** Puts the text in with one chord, as from the clipboard. */
  readonly paste: (found: Found, target: Target, text: TypedText) => Promise<void>;
};

export function makeTyping(parts: TypingParts): Typing {
  return {
    into: (found, target, text, purpose) => typeInto(parts, found, target, text, purpose),
    paste: (found, target, text) => pasteInto(parts, found, target, text),
  };
}

async function typeInto(
  parts: TypingParts,
  found: Found,
  target: Target,
  { text, secret }: TypedText,
  purpose: Act['purpose'] = 'script',
): Promise<void> {
  parts.typed.add({ value: text, label: labelOf(target), secret });
  const { device } = parts.settings.journey.customer;
  const state = await fieldState(found);
  const inputType = found.located.inputMode || found.located.type || 'text';
  const keys: Keys[] = state.empty ? [] : [selectAll];
  const dated = isDateType(found.located.type) ? dateKeys(found.located.type, text) : null;
  if (isDateType(found.located.type) && !dated) throw notADate(target);
  const characters = dated ? dated.count : charactersOf(text).length;
  const keystrokes = dated ? dated.count : keystrokesFor(text, { device, inputType });
  keys.push({ kind: 'text', characters, keystrokes });
  const now = await parts.enterField(found, target, {
    ...{ verb: 'type', keys, focused: state.focused },
    purpose,
  });
  // Some pages let a field be written in only once it is entered.
  if ((await fieldState(now)).readOnly === true) throw takesNoKeys(target);
  if (!state.empty && !dated) await parts.keyboard.press('Control+A');
  if (dated) return typeDate(parts, now, target, dated.orders, text);
  await typeText(parts, text);
  if ((await parts.held.lackIn(now, text)) === 'none') return;
  // Something took the cursor away, or the page put the field back: the customer types it again.
  const again: Keys[] = [selectAll, { kind: 'text', characters, keystrokes }];
  const how = { verb: 'type', keys: again, focused: false, purpose: 'again' } as const;
  const anew = await parts.enterField(now, target, how);
  await parts.keyboard.press('Control+A');
  await typeText(parts, text);
  const lack = await parts.held.lackIn(anew, text);
  if (lack !== 'none') throw notKept(anew, lack);
}

const selectAll: Keys = { kind: 'command', key: 'Control+A', keystrokes: 2 };

async function pasteInto(
  parts: TypingParts,
  found: Found,
  target: Target,
  { text, secret }: TypedText,
): Promise<void> {
  parts.typed.add({ value: text, label: labelOf(target), secret });
  const state = await fieldState(found);
  const keys: Keys[] = state.empty ? [] : [selectAll];
  keys.push({ kind: 'command', key: 'Control+V', keystrokes: 2 });
  const now = await parts.enterField(found, target, {
    verb: 'paste',
    keys,
    focused: state.focused,
  });
  if (!state.empty) await parts.keyboard.press('Control+A');
  const isAllowed = await askOr(now.frame, true, 'paste', now.located.id, text);
  if (isAllowed) {
    await now.frame.session.send('Input.insertText', { text });
    const lack = await parts.held.lackIn(now, text);
    if (lack !== 'none') throw notKept(now, lack);
    return;
  }
  if (!(await askOr(now.frame, false, 'pasteCameToNothing', now.located.id))) return;
  // The page will not have it pasted: the customer types it.
  const { device } = parts.settings.journey.customer;
  const inputType = now.located.inputMode || now.located.type || 'text';
  const keystrokes = keystrokesFor(text, { device, inputType });
  const typed: Keys[] = [{ kind: 'text', characters: charactersOf(text).length, keystrokes }];
  await parts.enterField(now, target, {
    verb: 'type',
    keys: typed,
    focused: true,
    purpose: 'again',
  });
  await typeText(parts, text);
}
