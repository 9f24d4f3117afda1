import type { Look } from '../../../trace/look.ts';
import { isPainted } from '../dom/visible.ts';

/** How many texts are looked at, and how many places are told: a page that tells to call has few of both. */
const mostTexts = 3000;
const mostPlaces = 10;
/** In characters. A text is kept whole: part of something typed would not be known for it. */
const longest = 2000;

/** What may be a telephone number or an e-mail address: it is judged elsewhere. */
const likely = /[+(]?\d[\d\s()./-]{5,}\d|[^\s@]+@[^\s@]+\.\w{2,}/;

/** Where in the window numbers to call and addresses to write to stand, in parts of the page that are asked for. */
export function contactPlaces(isMain: (element: Element) => boolean): Pick<Look, 'contactPlaces'> {
  const places: NonNullable<Look['contactPlaces']> = [];
  const texts = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < mostTexts && places.length < mostPlaces; seen++) {
    const node = texts.nextNode();
    if (node === null) break;
    const text = node.nodeValue ?? '';
    const found = text.length > longest ? null : likely.exec(text);
    const parent = node.parentElement;
    if (found === null || parent === null || !isMain(parent) || !isPainted(parent)) continue;
    const range = document.createRange();
    range.setStart(node, found.index);
    range.setEnd(node, found.index + found[0].length);
    const { x, y, width, height } = range.getBoundingClientRect();
    if (width >= 1 && height >= 1 && y + height > 0 && y < innerHeight) {
      places.push({ text: text.trim(), rect: { x, y, width, height } });
    }
  }
  return places.length > 0 ? { contactPlaces: places } : {};
}
