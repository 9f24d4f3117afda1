import type { Keys } from '../trace/act-events.ts';
import type { Counted } from './operators.ts';
import type { Profile } from './profiles.ts';

/** Where the mouse hand is, and what was pressed last. */
export type ChordState = {
  readonly hand: 'pointer' | 'keyboard';
  readonly last: 'none' | 'click' | 'text' | 'command';
  /** The command key pressed last; empty when it was none. */
  readonly key: string;
};

/** Keys a right-handed customer reaches without letting go of the mouse. */
const leftHand = new Set(['Escape', 'Tab', 'CapsLock', ...'12345QWERTASDFGZXCVB']);

/**
 * Writes keys as operators: text goes on without a thought, a chord needs one, and so does a command key unless it
 * is the one pressed before. Shift inside typed text is a keystroke and needs none.
 */
export function keyOperators(
  keys: Keys,
  pointer: Profile['pointer'],
  state: ChordState,
  spent: Counted[],
): ChordState {
  const pressed = keys.kind === 'command' ? keys.key : '';
  // A single letter or digit is text, however it came to be pressed.
  const key = pressed.length > 1 ? pressed : '';
  if (key !== '' && key !== state.key) spent.push({ operator: 'M', count: 1 });
  const homes = pointer === 'mouse' && state.hand === 'pointer' && !isLeftHand(pressed);
  if (homes) spent.push({ operator: 'H', count: 1 });
  if (keys.keystrokes > 0) spent.push({ operator: 'K', count: keys.keystrokes });
  return {
    hand: homes ? 'keyboard' : state.hand,
    last: key === '' ? 'text' : 'command',
    key: isChord(key) ? '' : key,
  };
}

function isLeftHand(key: string): boolean {
  const last = isChord(key) ? (key.split('+').at(-1) ?? '') : key;
  return leftHand.has(last.length === 1 ? last.toUpperCase() : last);
}

function isChord(key: string): boolean {
  return key.length > 1 && key.includes('+');
}
