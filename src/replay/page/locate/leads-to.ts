import { nameOf } from '../dom/names.ts';
import { composedClosest } from '../dom/tree.ts';

const ids = new WeakMap<Element, number>();
let next = 1;

/** Where a press on it leads, as far as the page says so: an address, or a form that is sent the same way; empty: that is not said. */
export function leadsTo(element: Element): string {
  const link = linkOf(element);
  if (link) return link;
  const button = composedClosest(element, 'button,input');
  const sends =
    (button instanceof HTMLButtonElement || button instanceof HTMLInputElement) &&
    ['submit', 'image'].includes(button.type);
  if (!sends || !button.form || button.hasAttribute('onclick')) return '';
  const { formAction, formMethod, formTarget, name } = button;
  const said = name === '' ? '' : `${name}=${button.value}`;
  return JSON.stringify([numberOf(button.form), formAction, formMethod, formTarget, said]);
}

/** Two links of one name to one address are one choice. */
export function linkOf(element: Element): string {
  const link = composedClosest(element, 'a[href]');
  return link instanceof HTMLAnchorElement ? `${link.href} ${nameOf(link)}` : '';
}

/** The first of those that lead to one place. */
export function oneForEach(
  elements: readonly Element[],
  placeOf: (element: Element) => string,
): Element[] {
  const places = new Set<string>();
  return elements.filter((element) => {
    const place = placeOf(element);
    if (place !== '' && places.has(place)) return false;
    places.add(place);
    return true;
  });
}

function numberOf(form: Element): number {
  const known = ids.get(form) ?? next++;
  ids.set(form, known);
  return known;
}
