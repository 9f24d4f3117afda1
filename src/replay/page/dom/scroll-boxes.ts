import { screensTo } from './screens-to.ts';
import { composedParent } from './tree.ts';

/** Of a control in boxes that scroll by themselves: how far it is scrolled to in them, and where it is then seen. */
export type InBoxes = {
  /** Pixels from the top of the window: where it stands, or at the edge of its box beyond which it is out of sight. */
  readonly top: number;
  /** Heights of a box to scroll, from where the boxes stand, and from their tops. */
  readonly heights: number;
  readonly fromTop: number;
};

/** A turn of the wheel moves so many pixels, however low the box is. */
const notch = 100;

/** Goes out through all boxes around an element. The page itself is none, nor is one that shows all it holds. */
export function throughBoxes(element: Element): InBoxes {
  const { top: stands, height } = element.getBoundingClientRect();
  let [top, heights, fromTop] = [stands, 0, 0];
  for (let node = composedParent(element); node; node = composedParent(node)) {
    if (!scrollsByItself(node)) continue;
    const room = node.clientHeight;
    const edge = node.getBoundingClientRect().top + node.clientTop;
    const screen = Math.max(room, notch);
    heights += Math.abs(screensTo(top - edge, height, room, screen));
    fromTop += Math.max(0, screensTo(top - edge + node.scrollTop, height, room, screen));
    top = edge + Math.max(0, Math.min(top - edge, room - Math.min(height, room)));
  }
  return { top, heights, fromTop };
}

/** A box that customers can scroll. */
export function scrollsByItself(node: Element): boolean {
  if (node === document.scrollingElement || node === document.body) return false;
  if (node.clientHeight === 0 || node.scrollHeight <= node.clientHeight + 1) return false;
  return ['auto', 'scroll'].includes(getComputedStyle(node).overflowY);
}
