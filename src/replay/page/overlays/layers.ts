import { noteCut } from '../dom/look-limits.ts';
import { composedParent, queryDeep, topElementAt } from '../dom/tree.ts';
import { pageChain } from './page-chain.ts';

/** A layer over the page, with how many points of the grid it takes. */
export type Layer = {
  readonly root: Element;
  readonly points: number;
  readonly box: { left: number; top: number; right: number; bottom: number };
  readonly coversCentre: boolean;
};

/** Step of the hit-test grid in CSS pixels: 16 x 12 points missed a 54-pixel toast; 32 pixels did not. */
const wideStep = 32;
const narrowStep = 24;

/** In larger pages a hit test takes longer, by the number of their elements: the grid is made wider. */
const mostForFineGrid = 10_000;
/** From here on the grid is so wide that something small may stand between its points. */
const mostForSureGrid = 20_000;
const widestStep = 120;

/** Every layer that is on top somewhere in this frame's window, by a grid of hit tests. */
export function layersOnTop(): { layers: Layer[]; points: number } {
  const elements = queryDeep('*');
  const step = gridStep(elements.length);
  const page = pageNow();
  const boxes = floatingBoxes(elements, page);
  const rootOf = rootFinder(page);
  const layers = new Map<Element, { points: number; box: Layer['box']; coversCentre: boolean }>();
  const places = gridPoints(step);
  for (const { x, y } of places) {
    if (boxes && !boxes.some((box) => holdsPoint(box, x, y))) continue;
    const top = topElementAt(x, y);
    const root = top ? rootOf(top) : null;
    if (root) grow(layers, root, x, y, step / 2);
  }
  const centre = layers.size > 0 ? topElementAt(innerWidth / 2, innerHeight / 2) : null;
  const central = centre ? rootOf(centre) : null;
  return {
    points: places.length,
    layers: [...layers].map(([root, layer]) => ({
      root,
      ...layer,
      coversCentre: root === central,
    })),
  };
}

function gridStep(elements: number): number {
  const step = innerWidth <= 500 ? narrowStep : wideStep;
  if (elements > mostForSureGrid) noteCut();
  return Math.min(widestStep, step * Math.max(1, Math.sqrt(elements / mostForFineGrid)));
}

function gridPoints(step: number): { readonly x: number; readonly y: number }[] {
  const points: { readonly x: number; readonly y: number }[] = [];
  for (let y = step / 2; y < innerHeight; y += step) {
    for (let x = step / 2; x < innerWidth; x += step) points.push({ x, y });
  }
  return points;
}

function grow(
  layers: Map<Element, { points: number; box: Layer['box']; coversCentre: boolean }>,
  root: Element,
  x: number,
  y: number,
  half: number,
): void {
  const layer = layers.get(root);
  const box = { left: x - half, top: y - half, right: x + half, bottom: y + half };
  if (!layer) {
    layers.set(root, { points: 1, box, coversCentre: false });
    return;
  }
  layer.points++;
  layer.box.left = Math.min(layer.box.left, box.left);
  layer.box.right = Math.max(layer.box.right, box.right);
  layer.box.top = Math.min(layer.box.top, box.top);
  layer.box.bottom = Math.max(layer.box.bottom, box.bottom);
}

/** Larger pages than any real one are sampled all over: looking at every element would take longer. */
const mostElements = 200_000;

/**
 * Where something that floats could be on top; null: anywhere. Most pages have little that floats, and need few hit tests. A
 * floating wrapper without a size of its own may show its content anywhere.
 */
function floatingBoxes(elements: readonly Element[], page: Page): DOMRect[] | null {
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

/** Most of it stands beyond the box of what holds it. */
function hangsOutOf(element: Element, holder: Element): boolean {
  const [inner, outer] = [element.getBoundingClientRect(), holder.getBoundingClientRect()];
  // A wrapper without a size of its own is no bar: all of it is what it shows.
  if (outer.width < 2 || outer.height < 2) return false;
  const width = Math.min(inner.right, outer.right) - Math.max(inner.left, outer.left);
  const height = Math.min(inner.bottom, outer.bottom) - Math.max(inner.top, outer.top);
  const shared = Math.max(0, width) * Math.max(0, height);
  return inner.width * inner.height > 0 && shared < inner.width * inner.height * 0.5;
}

function hasFloatingShade(element: Element): boolean {
  return ['::before', '::after'].some((part) => {
    const { content, position } = getComputedStyle(element, part);
    return content !== 'none' && (position === 'fixed' || position === 'absolute');
  });
}

function holdsPoint(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Finds, and remembers, the outermost ancestor that floats over the page. */
function rootFinder(page: Page): (element: Element) => Element | null {
  const known = new Map<Element, Element | null>();
  const find = (element: Element): Element | null => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = composedParent(element);
    let root: Element | null = null;
    if (parent && element !== document.documentElement && !page.containers.includes(element)) {
      root = isTopLayer(element) ? element : find(parent);
      if (root ? isPanelBeside(element, root) : floats(element, page)) root = element;
    }
    known.set(element, root);
    return root;
  };
  return find;
}

/** A panel that unfolds from a bar, and hangs out of it, is a layer for itself: closing it leaves the bar. */
function isPanelBeside(element: Element, root: Element): boolean {
  return (
    element !== root &&
    !isTopLayer(root) &&
    getComputedStyle(element).position === 'absolute' &&
    hangsOutOf(element, root)
  );
}

function isTopLayer(element: Element): boolean {
  return element.matches(':modal,:popover-open,:fullscreen');
}

/** What the page is made of now, and whether it can be scrolled. */
export type Page = { readonly containers: readonly Element[]; readonly locked: boolean };

export function pageNow(): Page {
  return { containers: pageChain(), locked: isScrollLocked() };
}

/** It is positioned over the page rather than being part of its flow. */
export function floats(element: Element, { containers, locked }: Page): boolean {
  const style = getComputedStyle(element);
  if (style.position === 'fixed' || style.position === 'sticky') return true;
  if (style.position !== 'absolute' || !(element instanceof HTMLElement)) return false;
  if (containers.includes(element)) return false;
  const isFree = element.offsetParent === null || containers.includes(element.offsetParent);
  return isFree && (style.zIndex !== 'auto' || locked);
}

/** The page behind cannot be scrolled. */
export function isScrollLocked(): boolean {
  return [document.documentElement, document.body].some((element) => {
    if (!element) return false;
    const style = getComputedStyle(element);
    return style.overflowY === 'hidden' || style.overflowY === 'clip' || style.position === 'fixed';
  });
}
