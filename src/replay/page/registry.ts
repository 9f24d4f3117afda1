const ids = new WeakMap<Element, string>();
const elements = new Map<string, WeakRef<Element>>();
let next = 1;

/** A name for an element that stays the same while the document lives. */
export function idOf(element: Element): string {
  const known = ids.get(element);
  if (known !== undefined) return known;
  const id = `e${next++}`;
  ids.set(element, id);
  elements.set(id, new WeakRef(element));
  return id;
}

/** The element of that id, if it is still in the page. */
export function elementOf(id: string): Element | null {
  const element = elements.get(id)?.deref();
  return element?.isConnected ? element : null;
}
