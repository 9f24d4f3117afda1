import { composedContains, composedParent, topElementAt } from './tree.ts';

/** Sides in the window, in CSS pixels. */
type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/**
 * True when it is in the window, or where a person's scrolling leads. Out of reach is what stands beside the page, and what lies beyond
 * the edge of a box that only scripts can move: a drawer that is shut, the pictures of a gallery that are not on.
 */
export function isWithinReach(element: Element): boolean {
  const box = boxOf(element);
  if (!box || isOnTop(element, box)) return true;
  let seen: Box = box;
  let [inner, { position }] = [element, getComputedStyle(element)];
  for (let node = composedParent(element); node; node = composedParent(node)) {
    if (isInTopLayer(inner) || isPage(node)) break;
    const style = getComputedStyle(node);
    if (!standsIn(position, style)) continue;
    const through = within(node, style, seen);
    if (!through) return false;
    seen = through;
    inner = node;
    position = style.position;
  }
  return position === 'fixed' ? meets(seen, windowBox()) : isOnPage(seen);
}

/** Inline wrappers have no box of their own: what they hold has. */
function boxOf(element: Element): DOMRect | undefined {
  const boxes = [element, ...element.children].map((one) => one.getBoundingClientRect());
  return boxes.find(({ width, height }) => width >= 1 && height >= 1);
}

/** The cheap test before the exact one: its middle can be seen now. */
function isOnTop(element: Element, { left, right, top, bottom }: Box): boolean {
  const hit = topElementAt((left + right) / 2, (top + bottom) / 2);
  return hit !== null && composedContains(element, hit);
}

function isPage(node: Element): boolean {
  return node === document.body || node === document.documentElement;
}

function isInTopLayer(element: Element): boolean {
  return element.matches(':modal,:popover-open');
}

/** What is positioned by itself is cut off only by what it is placed in. */
function standsIn(position: string, outer: CSSStyleDeclaration): boolean {
  if (outer.display === 'contents' || outer.display === 'inline') return false;
  if (position !== 'fixed' && position !== 'absolute') return true;
  if (position === 'absolute' && outer.position !== 'static') return true;
  const moved = [outer.transform, outer.translate, outer.rotate, outer.scale, outer.filter];
  if ([...moved, outer.perspective].some((value) => value !== 'none' && value !== '')) return true;
  return /paint|layout|strict|content/.test(outer.contain) || /transform/.test(outer.willChange);
}

/** Where it can be seen through this box, once that is scrolled; null: nowhere. */
function within(node: Element, style: CSSStyleDeclaration, seen: Box): Box | null {
  const frame = node.getBoundingClientRect();
  const isMirrored = style.direction === 'rtl';
  const x = along(style.overflowX, isMirrored, {
    range: [seen.left, seen.right],
    room: [frame.left, frame.right],
    scrolled: node.scrollLeft,
  });
  const y = along(style.overflowY, false, {
    range: [seen.top, seen.bottom],
    room: [frame.top, frame.bottom],
    scrolled: node.scrollTop,
  });
  return x && y && { left: x[0], right: x[1], top: y[0], bottom: y[1] };
}

type Span = readonly [from: number, to: number];

function along(
  overflow: string,
  isMirrored: boolean,
  {
    range,
    room,
    scrolled,
  }: { readonly range: Span; readonly room: Span; readonly scrolled: number },
): Span | null {
  if (overflow === 'visible') return range;
  const cut: Span = [Math.max(range[0], room[0]), Math.min(range[1], room[1])];
  if (cut[1] - cut[0] >= 1) return cut;
  if (overflow !== 'auto' && overflow !== 'scroll') return null;
  // Nobody scrolls to what stands before the beginning.
  const isBefore = isMirrored ? range[0] + scrolled >= room[1] : range[1] + scrolled <= room[0];
  return isBefore ? null : room;
}

function windowBox(): Box {
  return { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
}

function meets(a: Box, b: Box): boolean {
  const isBeside = a.right - b.left < 1 || b.right - a.left < 1;
  return !isBeside && a.bottom - b.top >= 1 && b.bottom - a.top >= 1;
}

/** A page that is kept from scrolling down is so for a while, under a window: only to the sides that is for good. */
function isOnPage({ left, right, bottom }: Box): boolean {
  if (bottom + scrollY < 1) return false;
  const [root, body] = [document.documentElement, document.body ?? document.documentElement];
  const isMirrored = getComputedStyle(body).direction === 'rtl';
  const overflow = [root, body].map((one) => getComputedStyle(one).overflowX);
  if (overflow.some((one) => one === 'hidden' || one === 'clip'))
    return right >= 1 && left <= innerWidth - 1;
  return isMirrored ? left + scrollX <= innerWidth - 1 : right + scrollX >= 1;
}
