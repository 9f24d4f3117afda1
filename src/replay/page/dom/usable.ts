import { standInFor } from './stand-in.ts';
import { composedParent } from './tree.ts';
import { isFoldedAway, isVisible } from './visible.ts';
import { isWithinReach } from './within-reach.ts';

/** The element that is pressed in its place: what a page draws for a control that it hides. */
export function pressable(element: Element): Element {
  return standInFor(element);
}

/** Visible itself, or through what stands for it, in the window or where a person's scrolling leads. */
export function isUsable(element: Element): boolean {
  return whyUnseen(element) === '';
}

/** Why nobody sees it: nothing of it is painted, or it is painted where no scrolling leads; empty: it can be seen. */
export function whyUnseen(element: Element): 'unpainted' | 'out-of-reach' | '' {
  const shown = pressable(element);
  if (!isVisible(shown) || isFoldedAway(shown)) return 'unpainted';
  return isWithinReach(shown) ? '' : 'out-of-reach';
}

/** What keeps a control from being used. Said to be off: it says so to those who cannot see, and takes presses all the same. */
export type Hindrance = 'disabled' | 'inert' | 'said to be off' | '';

/** What keeps a control from being used; empty: nothing. */
export function hindrance(element: Element): Hindrance {
  if (element.matches(':disabled')) return 'disabled';
  let isSaid = false;
  for (let node: Element | null = element; node; node = composedParent(node)) {
    isSaid ||= node.getAttribute('aria-disabled') === 'true';
    if (node.hasAttribute('inert')) return 'inert';
  }
  if (getComputedStyle(pressable(element)).pointerEvents === 'none') return 'inert';
  return isSaid ? 'said to be off' : '';
}
