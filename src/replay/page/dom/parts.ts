import { queryDeep } from './tree.ts';
import { isVisible } from './visible.ts';

/** As many boxes as a code, a date or a number is split into, at most. */
const mostParts = 8;

/** The parts of a field that several boxes make, such as day, month and year, in order; empty: it is none. */
export function partsOf(group: Element): readonly Element[] {
  if (!group.matches('[role=group],fieldset')) return [];
  const boxes = queryDeep('input:not([type=hidden]),select,textarea,[role=spinbutton]', group);
  const parts = boxes.filter((box) => isVisible(box) && box.closest('[aria-hidden=true]') === null);
  const isOne = parts.length >= 2 && parts.length <= mostParts && parts.every(isSpinButton);
  return isOne ? parts : [];
}

/** A part that is set and not written: it may show a word for what is missing, "DD". */
export function isSpinButton(element: Element): boolean {
  return element.matches('[role=spinbutton]:not(input)');
}

/** Nothing has been entered there, whatever it shows. */
export function isUnset(part: Element): boolean {
  const told = part.getAttribute('aria-valuetext') ?? '';
  return !part.hasAttribute('aria-valuenow') && !/\p{N}/u.test(told);
}
