import { composedParent } from '../dom/tree.ts';

/** What came or went in a part of the page that is rendered. What fades in is so from the start. */
export function isSeenIn({ addedNodes, removedNodes }: MutationRecord, element: Element): boolean {
  if (!isRendered(element)) return false;
  return [...removedNodes].some(isContent) || [...addedNodes].filter(isSeen).length > 0;
}

/** What came hidden: until it shows, nothing that is done to it is seen. */
const cameUnseen = new WeakSet<Element>();

export function isStillUnseen(element: Element): boolean {
  return cameUnseen.has(element) && !isRendered(element);
}

function isSeen(node: Node): boolean {
  if (!isContent(node) || composedParent(node) === null) return false;
  if (!(node instanceof Element)) return true;
  const isShown = isRendered(node);
  if (!isShown) cameUnseen.add(node);
  return isShown && !isPixel(node);
}

/** Wrappers that have no box of their own are where the element around them is. */
function isRendered(element: Element): boolean {
  let node: Element | null = element;
  while (node && getComputedStyle(node).display === 'contents') node = composedParent(node);
  return node?.checkVisibility() ?? false;
}

/** What counts visitors is drawn so small that nobody sees it. */
export function isPixel(element: Element): boolean {
  if (!element.matches('img,iframe')) return false;
  return (
    Math.max(...['width', 'height'].map((side) => Number(element.getAttribute(side) ?? 9))) <= 1
  );
}

function isContent(node: Node): boolean {
  if (node instanceof Text) return node.data.trim() !== '';
  return node instanceof Element && !['SCRIPT', 'STYLE', 'LINK', 'META'].includes(node.tagName);
}
