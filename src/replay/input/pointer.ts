import { pause } from '../pause.ts';
import type { Settings } from '../settings.ts';
import type { Windows } from '../windows/windows.ts';
import { orDialog } from './or-dialog.ts';

/** A place in the window, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/** The mouse, or a finger. */
export type Pointer = {
  /** Where the customer pointed last; the middle of the window before that. */
  readonly at: () => Point;
  /** Moves the pointer there; a finger has nothing to move. */
  readonly moveTo: (point: Point) => Promise<void>;
  /** Presses the mouse button, or taps. */
  readonly press: (point: Point) => Promise<void>;
  /** Turns the wheel over a place, so many pixels down; a finger pulls. */
  readonly wheel: (point: Point, pixels: number) => Promise<void>;
};

export function makePointer(
  { width, height, touch }: Settings['traits'],
  windows: Pick<Windows, 'current'>,
): Pointer {
  let at: Point = { x: width / 2, y: height / 2 };
  const untilNoDoubleTap = makeDoubleTapGuard();
  const moveTo = async (point: Point): Promise<void> => {
    at = point;
    if (touch) return;
    const page = await windows.current().page();
    await orDialog(windows.current(), page.mouse.move(point.x, point.y));
  };
  return {
    at: () => at,
    moveTo,
    press: async (point) => {
      const page = await windows.current().page();
      if (touch) {
        await untilNoDoubleTap(point);
        return orDialog(windows.current(), page.touchscreen.tap(point.x, point.y));
      }
      await orDialog(windows.current(), Promise.all([page.mouse.down(), page.mouse.up()]));
    },
    wheel: async (point, pixels) => {
      await moveTo(point);
      const tab = windows.current();
      const { x, y } = point;
      const params = { type: 'mouseWheel', x, y, deltaX: 0, deltaY: pixels } as const;
      await orDialog(tab, tab.session.send('Input.dispatchMouseEvent', params));
    },
  };
}

/** Chrome takes two taps this near in real milliseconds and pixels for one double tap, which zooms and presses nothing. */
const doubleTap = { within: 350, near: 150 };

/** A customer thinks between two taps; at a quick pace only the pages' clocks know that. */
function makeDoubleTapGuard(): (point: Point) => Promise<void> {
  let last = { x: 0, y: 0, at: Number.NEGATIVE_INFINITY };
  return async ({ x, y }) => {
    const since = performance.now() - last.at;
    const isNear = Math.hypot(last.x - x, last.y - y) < doubleTap.near;
    if (isNear && since < doubleTap.within) await pause(doubleTap.within - since);
    last = { x, y, at: performance.now() };
  };
}
