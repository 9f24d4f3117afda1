import { elementOf } from '../dom/element-ids.ts';
import { composedClosest, composedContains, deepActive } from '../dom/tree.ts';

/** What a field brings up stands so near to it, in pixels. */
const near = 24;

/**
 * What lies over another control came up at the field that the cursor is in, as a calendar or suggestions do: the customer leaves the
 * field, and it goes.
 */
export function isPopupOfField(coverId: string): boolean {
  const field = deepActive();
  const cover = elementOf(coverId);
  if (!cover || !(field instanceof HTMLInputElement)) return false;
  const popup = floating(cover);
  if (!popup || composedContains(popup, field)) return false;
  if (composedClosest(popup, 'dialog:modal,[aria-modal=true]')) return false;
  const [at, of] = [popup.getBoundingClientRect(), field.getBoundingClientRect()];
  const gap = Math.max(at.top - of.bottom, of.top - at.bottom);
  return at.left < of.right && at.right > of.left && gap < near && gap > -of.height;
}

/** What is laid over the page around it. */
function floating(element: Element): Element | null {
  let found: Element | null = null;
  for (
    let node: Element | null = element;
    node && node !== document.body;
    node = node.parentElement
  )
    if (['absolute', 'fixed'].includes(getComputedStyle(node).position)) found = node;
  return found;
}
