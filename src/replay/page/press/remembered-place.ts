import { atRest } from '../change/at-rest.ts';
import { sincePress } from '../change/periodic-changes.ts';
import { nameOf } from '../dom/names.ts';
import { folded } from '../dom/text.ts';
import { composedClosest, composedContains, composedParent, topElementAt } from '../dom/tree.ts';
import { pressable } from '../dom/usable.ts';
import { pressables } from './choices-around.ts';

/** How far a control has moved since it was looked at, and what a press at the old place would reach. */
export type Moved = { readonly x: number; readonly y: number; readonly hits: string };

type Place = { readonly x: number; readonly y: number };

/** What moves so soon after the customer's press answers it (`hadRecentInput` of the Layout Instability API), in milliseconds of the page's clock. */
const answersWithin = 500;

/** What is being looked at, and its middle in the page, where it comes to rest. */
let looked: { readonly element: Element; readonly place: Place } | null = null;

/** The customer looks at a control: a movement that is under way, they see to its end. */
export function lookAt(element: Element): void {
  looked = { element, place: atRest(() => placeOf(pressable(element))) };
}

export function forgetLook(): void {
  looked = null;
}

/** Something has changed: what the customer's own press sets moving, they see move. */
export function followLook(): void {
  if (looked && sincePress() <= answersWithin) lookAt(looked.element);
}

/** Told once, before anything is scrolled: null when a press at the old place would still reach it. */
export function movedSinceLook(element: Element): Moved | null {
  if (looked?.element !== element) return null;
  const { place } = looked;
  looked = null;
  const shown = pressable(element);
  const { width, height } = shown.getBoundingClientRect();
  const isHit = ({ x, y }: Place): boolean =>
    Math.abs(x - place.x) <= width / 2 && Math.abs(y - place.y) <= height / 2;
  const now = placeOf(shown);
  // A movement they watched may still be on its way to where they expect it to end.
  if (isHit(now) || isHit(atRest(() => placeOf(shown)))) return null;
  const scroll = scrollOf(shown);
  const top = topElementAt(place.x - scroll.x, place.y - scroll.y);
  // Out of the window, nobody was looking at it.
  if (!top || composedContains(element, top)) return null;
  const [x, y] = [now.x - place.x, now.y - place.y];
  return { x: Math.round(x), y: Math.round(y), hits: controlAt(top) };
}

function controlAt(top: Element): string {
  const control = composedClosest(top, `${pressables},label`);
  if (!control) return '';
  const words = nameOf(control) || folded((control as HTMLElement).innerText ?? '');
  return words.slice(0, 80);
}

/** The middle of it, as if nothing were scrolled. */
export function placeOf(element: Element): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  const scroll = scrollOf(element);
  return { x: left + width / 2 + scroll.x, y: top + height / 2 + scroll.y };
}

/** What is fixed to the window does not go with the page. */
export function scrollOf(element: Element, counts: (node: Element) => boolean = () => true): Place {
  let [x, y] = [0, 0];
  for (let node: Element | null = element; node; node = composedParent(node)) {
    if (node !== element && counts(node)) {
      x += node.scrollLeft;
      y += node.scrollTop;
    }
    const { position } = getComputedStyle(node);
    if (position === 'fixed' || position === 'sticky') break;
  }
  return { x, y };
}
