import { queryDeep } from './tree.ts';
import { isVisible } from './visible.ts';

/** As many boxes as a code, a date or a number is split into, at most. */
const mostParts = 8;

/** The parts of a field that several boxes make, such as day, month and year, in order; empty: it is none. */
export function partsOf(group: Element): readonly Element[] {
  if (!group.matches('[role=group],fieldset')) return [];
  const boxes = queryDeep('input:not([type=hidden]),select,textarea,[role=spinbutton]', group);
  const parts = boxes.filter((box) => isVisible(box) && box.closest('[aria-hidden=true]') === null);
  const isNumber = parts.length >= 2 && parts.length <= mostParts;
  return isNumber && (parts.every(isSpinButton) || areCodeBoxes(parts)) ? parts : [];
}

/** A box for one figure or letter is no wider than this, in pixels. */
const widest = 90;

/** Boxes of one size in a row, called alike but for their numbers: what is typed goes from one to the next. */
export function areCodeBoxes(boxes: readonly Element[]): boolean {
  const [first] = boxes;
  if (!first || boxes.length < 3 || boxes.length > mostParts || !boxes.every(isTextBox))
    return false;
  const { top, width, height } = first.getBoundingClientRect();
  if (width < 8 || width > widest || width > 2 * height) return false;
  const name = letters(first);
  return boxes.every((box) => {
    const seen = box.getBoundingClientRect();
    const isLike = Math.abs(seen.width - width) < 2 && Math.abs(seen.top - top) < 2;
    return isLike && letters(box) === name;
  });
}

function isTextBox(box: Element): boolean {
  return (
    box instanceof HTMLInputElement && ['text', 'tel', 'number', 'password'].includes(box.type)
  );
}

function letters(box: Element): string {
  return (box.getAttribute('aria-label') ?? '').replace(/[^\p{L}]/gu, '');
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
