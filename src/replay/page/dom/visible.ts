import { composedParent } from './tree.ts';

/** True when the customer can see it, or could by scrolling: it has a box and is painted. */
export function isVisible(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width < 1 || box.height < 1) return hasVisibleChild(element);
  return isPainted(element);
}

/** Not display:none, visibility:hidden, or opacity 0 on itself or an ancestor; and not clipped away. */
export function isPainted(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const style = getComputedStyle(element);
  if (style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)') return false;
  return !(style.clip.startsWith('rect(0px, 0px') || style.clip === 'rect(1px, 1px, 1px, 1px)');
}

/** Inline wrappers and display:contents have no box of their own. */
function hasVisibleChild(element: Element): boolean {
  if (getComputedStyle(element).display !== 'contents' && element.children.length === 0)
    return false;
  for (const child of element.children) {
    const box = child.getBoundingClientRect();
    if (box.width >= 1 && box.height >= 1 && isPainted(child)) return true;
  }
  return false;
}

/** True when it lies in something that is folded up: an accordion or a menu of no height. */
export function isFoldedAway(element: Element): boolean {
  for (let node = composedParent(element); node; node = composedParent(node)) {
    // What the body hides is hidden by the window, whatever the body's own height.
    if (node === document.body) return false;
    const { width, height } = node.getBoundingClientRect();
    if (width >= 1 && height >= 1) continue;
    const { overflowX, overflowY } = getComputedStyle(node);
    const folds = (height < 1 && overflowY !== 'visible') || (width < 1 && overflowX !== 'visible');
    if (folds) return !floatsWithin(node, element);
  }
  return false;
}

/** What is positioned by itself may stand outside of what it is in. */
function floatsWithin(outer: Element, element: Element): boolean {
  for (let node: Element | null = element; node && node !== outer; node = composedParent(node)) {
    if (['absolute', 'fixed'].includes(getComputedStyle(node).position)) return true;
  }
  return false;
}

/** True when some of it, or of what it holds, lies within the window. */
export function isInWindow(element: Element): boolean {
  return [element, ...element.children].some((part) => {
    const box = part.getBoundingClientRect();
    const isSized = box.width > 0 && box.height > 0;
    return (
      isSized && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
    );
  });
}
