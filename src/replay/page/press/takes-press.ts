import { composedContains, composedParent, queryDeep } from '../dom/tree.ts';

/** What takes a press for itself, wherever it lies. */
const ownPresses =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button],[role=link]';

/**
 * The press reaches the element itself, what it holds, or its label. What stands for a control, as its label does, may hold a link
 * or another control: a press on that is none on it.
 */
export function takesPressFor(
  element: Element,
  top: Element,
  control: Element | null = controlOf(element),
): boolean {
  if (top === control || isInSlotOf(element, top)) return true;
  if (composedContains(element, top)) return !isOthers(element, top, control);
  const label = top.closest('label');
  if (label instanceof HTMLLabelElement && label.control === element)
    return !isOthers(label, top, element);
  return element instanceof HTMLLabelElement && element.control === top;
}

/** What is written between the tags of a component lies in its slot: the browser says that a press there is on the component. */
function isInSlotOf(element: Element, top: Element): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.host === top && element.querySelector('slot') !== null;
}

/** A label, or what stands for another control, has something in it that takes presses for itself. */
export function holdsOthers(element: Element, control = controlOf(element)): boolean {
  if (element.matches(ownPresses)) return false;
  return queryDeep(ownPresses, element).some((other) => other !== control);
}

function controlOf(element: Element): Element | null {
  return element instanceof HTMLLabelElement ? element.control : null;
}

function isOthers(element: Element, top: Element, control: Element | null): boolean {
  if (control === null || control === element) return false;
  for (let node: Element | null = top; node && node !== element; node = composedParent(node)) {
    if (node === control) return false;
    if (node.matches(ownPresses)) return true;
  }
  return false;
}
