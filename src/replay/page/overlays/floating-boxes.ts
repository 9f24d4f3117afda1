import { composedParent } from '../dom/tree.ts';
import { floats, hangsOutOf, isTopLayer, type Page } from './floats.ts';

/** Larger pages than any real one are sampled all over: looking at every element would take longer. */
const mostElements = 200_000;

/**
 * Where something that floats could be on top; null: anywhere. Most pages have little that floats, and need few hit tests. A
 * floating wrapper without a size of its own may show its content anywhere.
 */
export function floatingBoxes(elements: readonly Element[], page: Page): DOMRect[] | null {
  if (elements.length > mostElements) return null;
  const floating = elements.filter((element) => floats(element, page) || isTopLayer(element));
  // What these show beyond their own box can take presses too: a dialog's backdrop, a shade made of generated content.
  if (floating.some((element) => isTopLayer(element) || hasFloatingShade(element))) return null;
  const boxes = floating.map((element) => element.getBoundingClientRect());
  const isOpen = floating.some((element, index) => {
    const box = boxes[index];
    return box !== undefined && (box.width < 2 || box.height < 2) && element.childElementCount > 0;
  });
  if (isOpen) return null;
  const holders = new Set(floating);
  return [
    ...boxes,
    ...hangingOut(elements, holders).map((element) => element.getBoundingClientRect()),
  ];
}

/** What is positioned in something that floats, and stands beside that: a panel that unfolds from a bar. */
function hangingOut(elements: readonly Element[], holders: ReadonlySet<Element>): Element[] {
  if (holders.size === 0) return [];
  return elements.filter((element) => {
    if (holders.has(element) || getComputedStyle(element).position !== 'absolute') return false;
    for (let node = composedParent(element); node; node = composedParent(node)) {
      if (holders.has(node)) return hangsOutOf(element, node);
    }
    return false;
  });
}

function hasFloatingShade(element: Element): boolean {
  return ['::before', '::after'].some((part) => {
    const { content, position } = getComputedStyle(element, part);
    return content !== 'none' && (position === 'fixed' || position === 'absolute');
  });
}
