import { elementOf } from '../dom/element-ids.ts';
import {
  composedClosest,
  composedContains,
  composedParent,
  queryDeep,
  topElementAt,
} from '../dom/tree.ts';
import { pressable } from '../dom/usable.ts';
import { isVisible } from '../dom/visible.ts';
import { reachable } from './ready.ts';

/** Whether a press on this control, where it stands now, would reach it. */
export function isFree(id: string): boolean {
  const element = elementOf(id);
  // What has gone is looked for again, and nothing lies over it.
  return element === null || reachable(pressable(element), element).state !== 'covered';
}

const controls =
  'a[href],button,input,select,textarea,label,summary,iframe,[role=button],[role=link],[role=menuitem],[role=option],[tabindex]';

/** After a press that never came to a click: the control stands free, or under a veil with nothing to press in it. */
export function slippedOff(id: string): boolean {
  const element = elementOf(id);
  if (!element) return false;
  const seen = reachable(pressable(element), element);
  if (seen.state !== 'covered') return seen.state === 'ready';
  const cover = wholeCover(seen.by.id, id);
  if (!cover || cover.matches(controls)) return false;
  return !queryDeep(controls, cover).some(isVisible);
}

/**
 * Where the pointer can rest so that nothing that opens under it stays open: off what lies over the control, off what that hangs on, and
 * on nothing that can be pressed. Null: what lies there fills the window, and no pointer keeps it.
 */
export function restingPlace(coverId: string, targetId: string): { x: number; y: number } | null {
  const cover = wholeCover(coverId, targetId);
  const target = elementOf(targetId);
  if (!cover || !target || fillsWindow(cover)) return null;
  const hovered = [...document.querySelectorAll(':hover')].filter(
    (element) => !composedContains(element, target),
  );
  for (const y of shares) {
    for (const x of shares) {
      const place = { x: Math.round(x * innerWidth), y: Math.round(y * innerHeight) };
      const top = topElementAt(place.x, place.y);
      if (!top || composedClosest(top, controls) !== null) continue;
      if ([cover, ...hovered].some((element) => composedContains(element, top))) continue;
      return place;
    }
  }
  return null;
}

/** Shares of the window: the edges, where pages have nothing, before the middle. */
const shares = [0.99, 0.01, 0.85, 0.15, 0.7, 0.3, 0.5];

function fillsWindow(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height >= 0.5 * innerWidth * innerHeight;
}

/** The outermost element that holds what lies on top, and not the control. */
function wholeCover(coverId: string, targetId: string): Element | null {
  const [top, target] = [elementOf(coverId), elementOf(targetId)];
  if (!top || !target) return null;
  let whole: Element = top;
  for (let node: Element | null = top; node; node = composedParent(node)) {
    if (composedContains(node, target)) break;
    whole = node;
  }
  return whole;
}
