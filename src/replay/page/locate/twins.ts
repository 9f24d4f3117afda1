import { idOf } from '../dom/element-ids.ts';
import { nameOf } from '../dom/names.ts';
import { composedClosest, composedContains } from '../dom/tree.ts';
import { pressable } from '../dom/usable.ts';

/**
 * One control may match through itself and what it holds, or as what a page hides and what it draws for that; two links of one name to
 * one place are one choice.
 */
export function withoutTwins(elements: readonly Element[]): Element[] {
  const kept: Element[] = [];
  const seen = new Set<string>();
  for (const element of elements) {
    if (kept.some((other) => isOneWith(other, element))) continue;
    const drawn = kept.findIndex((other) => standsFor(element, other));
    if (drawn >= 0) {
      kept[drawn] = element;
      continue;
    }
    const link = composedClosest(element, 'a[href]');
    const key = link instanceof HTMLAnchorElement ? `${link.href} ${nameOf(link)}` : idOf(element);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(element);
  }
  return kept;
}

function isOneWith(one: Element, other: Element): boolean {
  return composedContains(one, other) || standsFor(one, other);
}

/** What is drawn is pressed for what is hidden. */
function standsFor(drawn: Element, hidden: Element): boolean {
  const shown = pressable(hidden);
  return shown !== hidden && (shown === drawn || composedContains(shown, drawn));
}
