import { isKey } from '../steps/keys.ts';
import type { RecordedStep } from './recording.ts';

/** What keys that were pressed are in a journey, and how many of them are left out. */
export type PressedKeys = {
  readonly written: ReadonlyMap<number, string>;
  readonly lost: ReadonlyMap<number, string>;
};

const holding = new Set(['Control', 'Alt', 'Meta', 'Shift']);

/** Pairs the keys of a recording, in whatever order they went down and up. */
export function pressedKeys(steps: readonly RecordedStep[]): PressedKeys {
  const written = new Map<number, string>();
  const lost = new Map<number, string>();
  let held: readonly string[] = [];
  for (const [at, step] of steps.entries()) {
    const key = keyOf(step);
    if (step.type === 'keyUp') held = held.filter((one) => one !== key);
    else if (step.type !== 'keyDown') held = [];
    else if (holding.has(key)) held = [...held.filter((one) => one !== key), key];
    else {
      const chord = [...held.filter((one) => one !== 'Shift' || key.length > 1), key].join('+');
      const why = whyLost(chord, steps, at);
      if (why === undefined) written.set(step.number, chord);
      else if (why !== '') lost.set(step.number, why);
    }
  }
  return { written, lost };
}

/** Empty where nothing is lost: the next step says it all. */
function whyLost(chord: string, steps: readonly RecordedStep[], at: number): string | undefined {
  if (chord === 'CapsLock') return 'The key CapsLock is left out: it types nothing.';
  if (/^(Meta|Control)\+[cvx]$/i.test(chord)) {
    return `${chord} is left out: what is pasted was recorded as typed.`;
  }
  const next = steps.slice(at + 1).find(({ type }) => !/^key/.test(type));
  const types = next?.type === 'change' || (next?.type === 'click' && chord === 'Tab');
  if (types && (chord === 'Tab' || chord.length === 1)) return '';
  return isKey(chord) ? undefined : `The key ${chord} is left out: journeys have no such key.`;
}

function keyOf({ raw }: RecordedStep): string {
  if (raw.key === ' ') return 'Space';
  return raw.key === '+' ? 'Plus' : String(raw.key);
}
