import type { Rect } from '../../../trace/overlay-seen.ts';
import { elementOf } from '../dom/element-ids.ts';
import { topElementAt } from '../dom/tree.ts';
import { hindrance, pressable } from '../dom/usable.ts';
import { isVisible } from '../dom/visible.ts';
import { type Cover, coverOf } from './cover.ts';
import { pointsOf } from './points.ts';
import { type Moved, movedSinceLook } from './remembered-place.ts';
import { takesPressFor } from './takes-press.ts';
import { type Small, smallAt } from './target-size.ts';

/** Where a control can be pressed, or what keeps one from pressing it. */
export type Readiness =
  | {
      readonly state: 'ready';
      readonly x: number;
      readonly y: number;
      /** The control's box in the window, now that it is in view and holds still. */
      readonly rect: Rect;
      readonly small: Small | null;
    }
  | { readonly state: 'gone' | 'hidden' | 'outside' | 'disabled' | 'inert' | 'moving' }
  | { readonly state: 'covered'; readonly by: Cover; readonly x: number; readonly y: number };

/** Whether it must be enabled, and whether it must hold still, as it must unless told otherwise. */
type How = { readonly enabled: boolean; readonly still?: boolean };

/** What became of the control since it was looked at; told once. */
export type Readied = Readiness & { readonly moved?: Moved };

/**
 * Brings a control into view, sees that it holds still for two frames, and that a press in it would reach it.
 * Tries other places on the screen to get out from under sticky headers.
 */
export async function makeReady(id: string, options: How): Promise<Readied> {
  const element = elementOf(id);
  if (!element) return { state: 'gone' };
  const moved = movedSinceLook(element);
  const readiness = await readied(element, options);
  return moved ? { ...readiness, moved } : readiness;
}

async function readied(element: Element, options: How): Promise<Readiness> {
  const shown = pressable(element);
  if (!isVisible(shown)) return { state: 'hidden' };
  if (options.enabled) {
    const hindered = hindrance(element);
    if (hindered !== '' && hindered !== 'said to be off') return { state: hindered };
  }
  let last: Readiness = { state: 'hidden' };
  for (const block of ['nearest', 'center', 'start', 'end'] as const) {
    bringIntoView(shown, block);
    if (options.still !== false && !(await holdsStill(shown))) return { state: 'moving' };
    last = reachable(shown, element);
    if (last.state === 'ready') return last;
  }
  return last;
}

function bringIntoView(element: Element, block: ScrollLogicalPosition): void {
  if (block === 'nearest' && fitsWindow(element)) return;
  element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
}

function fitsWindow(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
}

/** Two frames in which the box is the same. */
async function holdsStill(element: Element): Promise<boolean> {
  let box = element.getBoundingClientRect();
  for (let tries = 0; tries < 40; tries++) {
    await nextFrame();
    const next = element.getBoundingClientRect();
    if (same(box, next)) return true;
    box = next;
  }
  return false;
}

/** A page that nobody looks at draws no frames: it is not waited for. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 100);
  });
}

function same(a: DOMRect, b: DOMRect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** A press in the middle of the first of its boxes (links may break over lines) that reaches it. */
export function reachable(element: Element, control: Element): Readiness {
  let covered: Readiness = { state: 'outside' };
  for (const point of pointsOf(element, control)) {
    const top = topElementAt(point.x, point.y);
    if (top && takesPressFor(element, top, control)) {
      const small = smallAt(element, point, (other) => takesPressFor(element, other, control));
      const { x, y, width, height } = element.getBoundingClientRect();
      return { state: 'ready', ...point, rect: { x, y, width, height }, small };
    }
    if (covered.state === 'outside')
      covered = { state: 'covered', by: coverOf(top, element), ...point };
  }
  return covered;
}
