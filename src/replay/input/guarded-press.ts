import type { Aim } from '../page/press/aim.ts';
import type { PressSeen } from '../page/press/guard.ts';
import { pause } from '../pause.ts';
import { askOr } from '../tab/ask.ts';
import type { Frame } from '../tab/frame.ts';
import type { Tab } from '../tab/tab.ts';
import type { Windows } from '../windows/windows.ts';
import type { Point, Pointer } from './pointer.ts';

/** What became of a guarded press: gone: what was meant is not there, and nothing was pressed. */
export type Pressed = PressSeen | { readonly hit: 'gone' };

/**
 * Presses at this point of the window what is meant in this frame, and nothing else: a press that would reach something else,
 * in this frame, in another, or in the document that has come meanwhile, is stopped.
 */
export type GuardedPress = (frame: Frame, aim: Aim, point: Point) => Promise<Pressed>;

export function makeGuardedPress(
  windows: Pick<Windows, 'current'>,
  pointer: Pick<Pointer, 'press'>,
): GuardedPress {
  let last: Frame | null = null;
  return async (frame, aim, point) => {
    if (last && last !== frame) await askOr(last, undefined, 'expectAnswer');
    last = frame;
    guardOthers(windows.current(), frame, aim);
    const armed = await askOr(frame, 'gone' as const, 'armGuard', aim);
    if (armed !== 'armed') return { hit: armed };
    await pointer.press(point);
    // A press that would have reached something else is stopped, and sets nothing off.
    const { dialogOpen, leaving } = windows.current();
    if (dialogOpen || leaving) return taken;
    return (await seenByGuard(windows.current(), frame)) ?? taken;
  };
}

const taken: Pressed = { hit: 'target', lost: false };

/** What lies in other frames is not meant. */
function guardOthers({ frames }: Tab, meant: Frame, aim: Aim): void {
  for (const other of frames.all()) {
    if (other === meant) continue;
    const closed =
      aim.at === 'within'
        ? askOr(other, undefined, 'armGuard', { ...aim, id: null })
        : askOr(other, undefined, 'expectAnswer');
    closed.catch(() => undefined);
  }
}

/**
 * What became of the press. Null when the page is being left, for which it must have taken the press: it answers nothing then
 * until the next page is there, and that wait is the customer's.
 */
async function seenByGuard(tab: Tab, frame: Frame): Promise<PressSeen | null> {
  let seen: PressSeen | null | undefined;
  const asked = askOr(frame, null, 'pressSeen').then((told) => {
    seen = told;
  });
  while (seen === undefined && !tab.leaving) await Promise.race([asked, pause(4)]);
  asked.catch(() => undefined);
  return seen ?? null;
}
