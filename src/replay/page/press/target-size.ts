import { nameOf } from '../dom/names.ts';
import { composedClosest, composedContains, topElementAt } from '../dom/tree.ts';
import { pressables } from './choices-around.ts';

/** A control that is hard to hit, and what is too near to it. */
export type Small = { readonly width: number; readonly height: number; readonly beside: string };

/** Pixels across that a target must have, or must have to itself (WCAG 2.2, 2.5.8). */
const enough = 24;
const half = enough / 2;

type Point = { readonly x: number; readonly y: number };

/**
 * What takes a press for a control around this point, when it is narrower than 24 pixels and another control lies within the
 * circle of 24 pixels around it. Null: it is large enough, has room, stands in a sentence, or is the browser's own.
 */
export function smallAt(
  element: Element,
  point: Point,
  takesPress: (top: Element) => boolean,
): Small | null {
  const box = element.getBoundingClientRect();
  if (Math.min(box.width, box.height) >= enough) return null;
  if (isBrowsersOwn(element) || isInSentence(element)) return null;
  const reach = (x: number, y: number): number => reachOf(point, { x, y }, takesPress);
  const width = Math.max(box.width, reach(-1, 0) + reach(1, 0));
  const height = Math.max(box.height, reach(0, -1) + reach(0, 1));
  if (Math.min(width, height) >= enough) return null;
  const near = neighbour(element, point, takesPress);
  return near && { width, height, beside: nameOf(near).slice(0, 80) };
}

/** Boxes to tick and sliders as the browser draws them. */
function isBrowsersOwn(element: Element): boolean {
  if (!(element instanceof HTMLInputElement)) return false;
  const kinds = ['checkbox', 'radio', 'range', 'color', 'file'];
  return kinds.includes(element.type) && getComputedStyle(element).appearance !== 'none';
}

/** A link in a line of text is as high as the line. */
function isInSentence(element: Element): boolean {
  if (!getComputedStyle(element).display.startsWith('inline')) return false;
  const texts = [...(element.parentElement?.childNodes ?? [])].filter(
    (node) => node instanceof Text && /\p{L}/u.test(node.data),
  );
  return texts.length > 0;
}

/** How far in this direction, up to half of what is enough, a press still reaches it. */
function reachOf(from: Point, step: Point, takesPress: (top: Element) => boolean): number {
  for (let far = 1; far <= half; far++) {
    const top = topElementAt(from.x + far * step.x, from.y + far * step.y);
    if (!top || !takesPress(top)) return far - 0.5;
  }
  return half;
}

const around: readonly Point[] = [0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => ({
  x: Math.cos((degrees * Math.PI) / 180),
  y: Math.sin((degrees * Math.PI) / 180),
}));

/** So far around the middle, in pixels, other controls are looked for: in the circle, and where another's might reach it. */
const rings = [6, half - 0.5, 17, enough - 0.5];

/** Another control in the circle; two that are both small must have their circles apart. */
function neighbour(
  element: Element,
  { x, y }: Point,
  takesPress: (top: Element) => boolean,
): Element | null {
  for (const far of rings) {
    for (const step of around) {
      const top = topElementAt(x + far * step.x, y + far * step.y);
      const other = top && !takesPress(top) ? composedClosest(top, pressables) : null;
      if (other && isApart(other, element) && isTooNear(other, { x, y }, far)) return other;
    }
  }
  return null;
}

function isApart(one: Element, other: Element): boolean {
  return !composedContains(one, other) && !composedContains(other, one);
}

/** What was met so far from the middle. */
function isTooNear(other: Element, { x, y }: Point, far: number): boolean {
  if (far < half) return true;
  const box = other.getBoundingClientRect();
  const apart = Math.hypot(box.left + box.width / 2 - x, box.top + box.height / 2 - y);
  return Math.min(box.width, box.height) < enough && apart < enough;
}
