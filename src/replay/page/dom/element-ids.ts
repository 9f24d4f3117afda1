import { ownControls } from './custom-control-roles.ts';

const ids = new WeakMap<Element, string>();
const elements = new Map<string, WeakRef<Element>>();
/** Begins anew by chance in each document: an id of a document that was left names nothing in the next. */
const beginning = Math.random().toString(36).slice(2, 8);
let next = 1;

/** A name for an element that stays the same while the document lives, also where scripts draw a form anew; of no other document. */
export function idOf(element: Element): string {
  const known = ids.get(element);
  if (known !== undefined) return known;
  const id = inPlaceOf(element) ?? newId(next++);
  ids.set(element, id);
  elements.set(id, new WeakRef(element));
  return id;
}

/** The element of that id, if it is still in the page. */
export function elementOf(id: string): Element | null {
  const element = elements.get(id)?.deref();
  return element?.isConnected ? element : null;
}

function newId(count: number): string {
  return `e${beginning}-${count}`;
}

const drawn = new Map<string, string[]>();

/**
 * The id of a field or form that went, and whose place this one takes: what its author calls it is the same, and so is
 * the address. It is the same question to the customer.
 */
function inPlaceOf(element: Element): string | undefined {
  if (!element.matches(`input,select,textarea,form,${ownControls}`)) return undefined;
  const names = ['id', 'name', ...(element.matches(ownControls) ? ['aria-labelledby'] : [])];
  const called = names.map((name) => element.getAttribute(name) ?? '');
  if (called.every((name) => name === '')) return undefined;
  const kind = ['type', 'value'].map((name) => element.getAttribute(name) ?? '');
  const isOption = /^(radio|checkbox)$/i.test(kind[0] ?? '');
  const key = JSON.stringify([
    location.pathname + location.hash,
    element.localName,
    ...called,
    ...(isOption ? kind : kind.slice(0, 1)),
  ]);
  const known = drawn.get(key) ?? [];
  const gone = known.find((id) => elementOf(id) === null);
  if (gone !== undefined) return gone;
  drawn.set(key, [...known, newId(next)]);
  return undefined;
}
