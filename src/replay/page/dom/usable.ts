import { standInFor } from './stand-in.ts';
import { composedParent } from './tree.ts';
import { isFoldedAway, isVisible } from './visible.ts';

/** The element that is pressed in its place: what a page draws for a control that it hides. */
export function pressable(element: Element): Element {
  return standInFor(element);
}

/** Visible itself, or through what stands for it. */
export function isUsable(element: Element): boolean {
  const shown = pressable(element);
  return isVisible(shown) && !isFoldedAway(shown);
}

/** What keeps a control from being used: disabled, inert, or nothing. */
export function hindrance(element: Element): 'disabled' | 'inert' | '' {
  if (element.matches(':disabled')) return 'disabled';
  for (let node: Element | null = element; node; node = composedParent(node)) {
    if (node.getAttribute('aria-disabled') === 'true') return 'disabled';
    if (node.hasAttribute('inert')) return 'inert';
  }
  return getComputedStyle(pressable(element)).pointerEvents === 'none' ? 'inert' : '';
}
