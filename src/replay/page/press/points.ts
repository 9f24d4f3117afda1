import { composedClosest, composedContains } from '../dom/tree.ts';
import { thumbOf } from './slider-thumb.ts';
import { holdsOthers } from './takes-press.ts';

type Point = { readonly x: number; readonly y: number };

/**
 * Where a person presses it: the middle of each of its boxes in the window. Of what stands for another control, and may hold a link
 * beside its own words, also the beginning, and each of its words. A slider is taken by its thumb.
 */
export function pointsOf(element: Element, control: Element = element): Point[] {
  const thumb = thumbOf(control);
  if (thumb) return [thumb];
  const boxes = [...element.getClientRects()];
  const middles = boxes.map((box) => middleOf(box));
  if (!holdsOthers(element)) return middles.filter((point) => point !== null);
  const starts = boxes.map((box) => startOf(box));
  const words = wordsIn(element).map((box) => middleOf(box));
  return [...middles, ...starts, ...words].filter((point) => point !== null);
}

function middleOf(box: DOMRect): Point | null {
  const left = Math.max(box.left, 0);
  const right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, innerHeight);
  if (right - left < 1 || bottom - top < 1) return null;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Where a box to tick is drawn: at the side where the writing begins. */
function startOf(box: DOMRect): Point | null {
  const side = Math.min(box.height, box.width);
  return middleOf(new DOMRect(box.left, box.top, side, Math.min(box.height, side * 2)));
}

/** Words in more pieces than this are not looked at one by one. */
const mostPieces = 40;

function wordsIn(element: Element): DOMRect[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const boxes: DOMRect[] = [];
  for (let node = walker.nextNode(); node && boxes.length < mostPieces; node = walker.nextNode()) {
    const holder = node.parentElement;
    const link = holder && composedClosest(holder, 'a[href],button');
    if (link && link !== element && composedContains(element, link)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    boxes.push(...range.getClientRects());
  }
  return boxes;
}
