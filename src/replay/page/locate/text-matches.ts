import type { TextMatch } from '../../../steps/target.ts';
import { sparing } from '../dom/faults.ts';
import { fitting } from '../dom/matching.ts';
import { shadowOf } from '../dom/shadows.ts';
import { unspaced } from '../dom/text.ts';
import { composedClosest } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';

const fits = { exact: 0, loose: 1, part: 2, none: Number.POSITIVE_INFINITY };
const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'OPTION', 'TITLE']);

/** The innermost elements that show the text. Ranks go on from those of named controls: see `locate`. */
export function textMatches(wanted: TextMatch): { element: Element; rank: number }[] {
  const fit = fitting(wanted);
  const found: { element: Element; rank: number }[] = [];
  const fitOf = sparing(
    (element: Element) =>
      fits[fit((element as HTMLElement).innerText ?? element.textContent ?? '')],
    fits.none,
  );
  for (const element of textHolders(wanted)) {
    const how = fitOf(element);
    if (how === fits.none || !isVisible(element)) continue;
    const takesPresses = composedClosest(
      element,
      'a,button,summary,label,[role],[onclick],[tabindex]',
    );
    const rank =
      takesPresses || getComputedStyle(element).cursor === 'pointer' ? [2, 3, 6][how] : 8 + how;
    found.push({ element, rank: rank ?? 10 });
  }
  return found;
}

/** Elements whose text has the words, and no child of which has them all. */
function textHolders(wanted: TextMatch): Element[] {
  const test = holder(wanted);
  const found: Element[] = [];
  const visit = (root: ParentNode): boolean =>
    [...root.children].map((child) => holdsIt(child)).some((holds) => holds);
  const holdsIt = (element: Element): boolean => {
    if (skipped.has(element.tagName)) return false;
    const shadow = shadowOf(element);
    const isBelow = shadow !== null && visit(shadow);
    if (!isBelow && !test(element.textContent ?? '')) return false;
    const isInner = visit(element) || isBelow;
    if (!isInner) found.push(element);
    return true;
  };
  visit(document.body ?? document.documentElement);
  return found;
}

function holder(wanted: TextMatch): (text: string) => boolean {
  if (typeof wanted !== 'string') {
    const pattern = new RegExp(wanted.matches, 'u');
    return (text) => pattern.test(text.replace(/\s+/g, ' ').trim());
  }
  const needle = unspaced(wanted);
  return (text) => unspaced(text).includes(needle);
}
