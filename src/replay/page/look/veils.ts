import {
  composedContains,
  outermostBeside,
  queryDeep,
  queryFew,
  topElementAt,
} from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';

const controls =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,iframe,[role=button],[role=link]';

/** So many controls are looked at: one that a veil lies over is enough. */
const mostControls = 60;
/** A picture no larger than this, in pixels, turns while the site is at work; a larger one is looked at. */
const largestSign = 150;

/** What lies over controls of the page, has nothing to press in it, and shows that the site is at work. */
export function veils(isTurning: (element: Element) => boolean): Element[] {
  const found = new Set<Element>();
  for (const control of queryFew(controls, document, mostControls)) {
    const veil = veilOver(control);
    if (veil && !found.has(veil) && shows(veil, isTurning)) found.add(veil);
  }
  return [...found];
}

function veilOver(control: Element): Element | null {
  const { left, top, width, height } = control.getBoundingClientRect();
  if (width < 1 || height < 1) return null;
  const over = topElementAt(left + width / 2, top + height / 2);
  if (!over || composedContains(control, over) || composedContains(over, control)) return null;
  const outermost = outermostBeside(over, control);
  if (!['absolute', 'fixed'].includes(getComputedStyle(outermost).position)) return null;
  return outermost.matches(controls) || queryDeep(controls, outermost).some(isVisible)
    ? null
    : outermost;
}

function shows(veil: Element, isTurning: (element: Element) => boolean): boolean {
  return isTurning(veil) || queryDeep('img,svg', veil).some(isSign);
}

function isSign(picture: Element): boolean {
  const { width, height } = picture.getBoundingClientRect();
  return Math.max(width, height) <= largestSign && isVisible(picture);
}
