import { composedParent } from '../dom/tree.ts';

const shownAt = new WeakMap<Element, number>();

/** What came or changed its looks since this was last asked, the latest last; no more than can be looked at quickly. */
let lately: WeakRef<Element>[] = [];
const mostKept = 2000;
let tooMany = false;

/** More came, since this was last asked, than is kept of it; asked before `shownLately`. */
export function cameTooMuch(): boolean {
  return tooMany;
}

export function shownLately(): Element[] {
  const elements = lately.map((ref) => ref.deref()).filter((element) => element !== undefined);
  lately = [];
  tooMany = false;
  return [...new Set(elements)];
}

/** The element comes, or changes its looks, now. */
export function noteShown(element: Element): void {
  shownAt.set(element, Date.now());
  if (lately.length < mostKept) lately.push(new WeakRef(element));
  else tooMany = true;
}

/**
 * When this element, or what it is in, last came or changed its looks, in milliseconds since 1970 by the browser's clock;
 * null: before anyone watched.
 */
export function lastShown(element: Element): number | null {
  let last = 0;
  for (let node: Element | null = element; node; node = composedParent(node)) {
    last = Math.max(last, shownAt.get(node) ?? 0);
  }
  return last === 0 ? null : last;
}
