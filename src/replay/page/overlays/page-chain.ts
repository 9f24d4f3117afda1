import { visibleText } from '../dom/text.ts';

/** What was told of an element that fills the window: whether it is the page. */
const known = new WeakMap<Element, boolean>();

/** Containers in containers: more than any site was seen to have. */
const deepest = 12;

/**
 * The page is a chain of containers: the body, and in it what fills the window and holds the words, as the root of an app does. What
 * is positioned in one of these lies over the page as much as what is positioned in the body.
 */
export function pageChain(): Element[] {
  const chain: Element[] = [];
  let node: Element | undefined = document.body ?? undefined;
  while (node && chain.length < deepest) {
    chain.push(node);
    const within: Element[] = [...node.children];
    node = within.find((child) => isThePage(child, within));
  }
  return chain;
}

/** It fills the window and holds four fifths of the words. Once it is the page it stays the page, and a window that comes later is none. */
function isThePage(element: Element, among: readonly Element[]): boolean {
  if (known.get(element) === true) return fillsTheWindow(element);
  if (!(element instanceof HTMLElement) || !fillsTheWindow(element)) return false;
  if (element.matches(windows)) return false;
  const own = words(element);
  const others = among.reduce((sum, one) => sum + (one === element ? 0 : words(one)), 0);
  // An app is empty until its program has come; what is there when it comes is behind it.
  const isPage = known.has(element) ? own > 0 && others === 0 : own >= 4 * others && own > 0;
  known.set(element, isPage);
  return isPage;
}

const windows = 'dialog,iframe,[role=dialog],[role=alertdialog],[aria-modal=true]';

function words(element: Element): number {
  const text = element instanceof HTMLElement ? visibleText(element) : '';
  return text === '' ? 0 : text.split(/\s+/).length;
}

export function fillsTheWindow(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return width >= 0.9 * innerWidth && height >= 0.9 * innerHeight;
}
