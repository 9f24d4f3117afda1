import { isFoldedAway, isPainted, isVisible } from './visible.ts';

/** The element that is pressed in its place: styled check boxes and file fields hide behind their label. */
export function pressable(element: Element): Element {
  if (!isBehindLabel(element)) return element;
  const label = [...(element.labels ?? [])].find(isVisible);
  return label ?? element;
}

/** Visible itself, or through the label it hides behind. */
export function isUsable(element: Element): boolean {
  const shown = pressable(element);
  return isVisible(shown) && !isFoldedAway(shown);
}

function isBehindLabel(element: Element): element is HTMLInputElement {
  if (!(element instanceof HTMLInputElement)) return false;
  if (!['checkbox', 'radio', 'file'].includes(element.type)) return false;
  const box = element.getBoundingClientRect();
  return box.width < 4 || box.height < 4 || !isPainted(element) || isOutside(box);
}

/** Pushed out of the page, as some styles hide the native control. */
function isOutside(box: DOMRect): boolean {
  return box.right + scrollX < 0 || box.bottom + scrollY < 0;
}
