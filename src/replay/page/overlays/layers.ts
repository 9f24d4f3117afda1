import { noteCut } from '../dom/look-limits.ts';
import { composedParent, queryDeep, topElementAt } from '../dom/tree.ts';
import { floatingBoxes } from './floating-boxes.ts';
import { floats, hangsOutOf, isTopLayer, type Page, pageNow } from './floats.ts';

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
