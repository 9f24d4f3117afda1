import { noteCut } from './look-limits.ts';
import { closedSlotOf, knowsClosedRoots, shadowOf } from './shadows.ts';

/** The parent in the tree the customer sees: through slots and shadow roots. */
export function composedParent(node: Node): Element | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  const slot = knowsClosedRoots() ? closedSlotOf(node) : null;
  if (slot) return slot;
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** True when `inner` is `outer` or lies in it, through shadow roots. */
export function composedContains(outer: Element, inner: Element): boolean {
  for (let node: Element | null = inner; node; node = composedParent(node)) {
    if (node === outer) return true;
  }
  return false;
}

/** The nearest of the element and its ancestors that matches, through shadow roots. */
export function composedClosest(element: Element, selector: string): Element | null {
  for (let node: Element | null = element; node; node = composedParent(node)) {
    if (node.matches(selector)) return node;
  }
  return null;
}

/** Every element of the page that matches, shadow roots included, in document order. */
export function queryDeep(selector: string, root: ParentNode = document): Element[] {
  const found: Element[] = [];
  const visit = (parent: ParentNode): void => {
    for (const element of parent.querySelectorAll('*')) {
      if (element.matches(selector)) found.push(element);
      const shadow = shadowOf(element);
      if (shadow) visit(shadow);
    }
  };
  if (!hasShadowRoots()) return [...root.querySelectorAll(selector)];
  const shadow = root instanceof Element ? shadowOf(root) : null;
  if (shadow) visit(shadow);
  visit(root);
  return found;
}

/** Of more elements than this that match, the first are looked at one by one: the largest pages of real sites have fewer. */
const mostOfAKind = 5000;

/** As `queryDeep`, but no more than can be looked at one by one. */
export function queryFew(
  selector: string,
  root: ParentNode = document,
  most = mostOfAKind,
): Element[] {
  const all = queryDeep(selector, root);
  if (all.length <= most) return all;
  noteCut();
  return all.slice(0, most);
}

let shadowHosts: { readonly at: number; readonly any: boolean } | null = null;

/** Most pages have no shadow roots: then the browser's own query is far quicker. Looked up at most every 50 ms. */
function hasShadowRoots(): boolean {
  if (knowsClosedRoots()) return true;
  const now = performance.now();
  if (shadowHosts && (shadowHosts.any || now - shadowHosts.at < 50)) return shadowHosts.any;
  const any = [...document.querySelectorAll('*')].some((element) => element.shadowRoot !== null);
  shadowHosts = { at: now, any };
  return any;
}

/** The element the browser would give a press at this point, through shadow roots. */
export function topElementAt(x: number, y: number): Element | null {
  let root: Document | ShadowRoot = document;
  let top: Element | null = null;
  for (;;) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === top) return top;
    top = inner;
    const shadow = shadowOf(inner);
    if (!shadow) return top;
    root = shadow;
  }
}

/** What has the focus, through shadow roots. */
export function deepActive(): Element | null {
  let active = document.activeElement;
  for (;;) {
    const inner: Element | null = active ? (shadowOf(active)?.activeElement ?? null) : null;
    if (!inner) return active;
    active = inner;
  }
}

/** The outermost element around this one, or itself, that does not also hold the other: what lies over that as a whole. */
export function outermostBeside(element: Element, other: Element): Element {
  let outermost = element;
  for (let node: Element | null = element; node; node = composedParent(node)) {
    if (composedContains(node, other)) break;
    outermost = node;
  }
  return outermost;
}
