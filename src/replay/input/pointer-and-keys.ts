import type { KeyInput } from 'puppeteer';
import { pause } from '../pause.ts';
import type { Visit } from '../visit.ts';
import { noteKey } from './act-log.ts';

export type Point = { readonly x: number; readonly y: number };

const pointers = new WeakMap<Visit, Point>();

/** Where the customer pointed last; the middle of the window before that. */
export function pointerOf(visit: Visit): Point {
  const { width, height } = visit.settings.traits;
  return pointers.get(visit) ?? { x: width / 2, y: height / 2 };
}

/** Moves the pointer there; a finger has nothing to move. */
export async function pointTo(visit: Visit, { x, y }: Point): Promise<void> {
  pointers.set(visit, { x, y });
  if (visit.settings.traits.touch) return;
  const page = await visit.windows.current().page();
  await orDialog(visit, page.mouse.move(x, y));
}

/** Presses the mouse button, or taps. */
export async function pressAt(visit: Visit, { x, y }: Point): Promise<void> {
  const page = await visit.windows.current().page();
  if (visit.settings.traits.touch) {
    await noDoubleTap(visit, { x, y });
    return orDialog(visit, page.touchscreen.tap(x, y));
  }
  await orDialog(visit, Promise.all([page.mouse.down(), page.mouse.up()]));
}

const lastTaps = new WeakMap<Visit, Point & { readonly at: number }>();
/** Chrome takes two taps this near in real milliseconds and pixels for one double tap, which zooms and presses nothing. */
const doubleTap = { within: 350, near: 150 };

/** A customer thinks between two taps; at a quick pace only the pages' clocks know that. */
async function noDoubleTap(visit: Visit, { x, y }: Point): Promise<void> {
  const last = lastTaps.get(visit);
  const since = performance.now() - (last?.at ?? Number.NEGATIVE_INFINITY);
  const isNear = last && Math.hypot(last.x - x, last.y - y) < doubleTap.near;
  if (isNear && since < doubleTap.within) await pause(doubleTap.within - since);
  lastTaps.set(visit, { x, y, at: performance.now() });
}

/** Presses a key, or a chord such as Control+A. */
export async function pressKey(visit: Visit, key: string): Promise<void> {
  const { keyboard } = await visit.windows.current().page();
  noteKey(visit);
  const parts = key === '+' ? ['+'] : key.split('+').map((part) => part || '+');
  const last = parts.pop() ?? '';
  for (const part of parts) await keyboard.down(named(part));
  await orDialog(visit, keyboard.press(named(last)));
  for (const part of parts.reverse()) await keyboard.up(named(part));
}

/** Turns the wheel over a place, so many pixels down; a finger pulls. */
export async function wheel(visit: Visit, at: Point, pixels: number): Promise<void> {
  await pointTo(visit, at);
  const { session } = visit.windows.current();
  const params = { type: 'mouseWheel', x: at.x, y: at.y, deltaX: 0, deltaY: pixels } as const;
  await orDialog(visit, session.send('Input.dispatchMouseEvent', params));
}

/** Does something while a key is held down. */
export async function holdingKey<T>(
  visit: Visit,
  key: 'Control',
  act: () => Promise<T>,
): Promise<T> {
  const { keyboard } = await visit.windows.current().page();
  await keyboard.down(key);
  try {
    return await act();
  } finally {
    await keyboard.up(key).catch(() => undefined);
  }
}

/** Types one character; one that no key has is put in as an input method would. */
export async function typeCharacter(visit: Visit, character: string): Promise<void> {
  const { keyboard } = await visit.windows.current().page();
  noteKey(visit);
  await orDialog(visit, keyboard.type(character === '\n' ? '\r' : character));
}

const aliases: Readonly<Record<string, string>> = {
  Esc: 'Escape',
  Ctrl: 'Control',
  Cmd: 'Meta',
  Return: 'Enter',
  Del: 'Delete',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
};

function named(key: string): KeyInput {
  // Which names there are was checked when the journey was read.
  return (aliases[key] ?? key) as KeyInput;
}

/** A dialog stops the page in the middle of an act; it is answered meanwhile, and the act goes on or is over. */
async function orDialog(visit: Visit, act: Promise<unknown>): Promise<void> {
  const tab = visit.windows.current();
  const done = act.then(
    () => undefined,
    (error: unknown) => {
      if (!tab.closed) throw error;
    },
  );
  done.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<never>((_resolve, reject) => {
    const error = new Error('The page timed out: it did not take what was pressed.');
    timer = setTimeout(() => reject(error), hungAfter);
  });
  try {
    await Promise.race([done, tab.dialogOpens().then(() => pause(50)), hung]);
  } finally {
    clearTimeout(timer);
  }
}

/** A page that does not take a press within this many milliseconds of real time hangs. */
const hungAfter = 15_000;
