import { noteCut } from './look-limits.ts';

/** Closed shadow roots that the browser has shown us: scripts of a page cannot reach into these. */
const closedRoots = new WeakMap<Element, ShadowRoot>();
let closedCount = 0;

/** All that were met on looking through the page, open or closed. */
const met = new Set<ShadowRoot>();

/** The shadow root of an element, open or closed. */
export function shadowOf(element: Element): ShadowRoot | null {
  const root = element.shadowRoot ?? closedRoots.get(element) ?? null;
  if (root) met.add(root);
  return root;
}

export function shadowsMet(): ReadonlySet<ShadowRoot> {
  return met;
}

export function isClosedHost(element: Element): boolean {
  return closedRoots.has(element);
}

export function knowsClosedRoots(): boolean {
  return closedCount > 0;
}

/** From now on this root is looked into as if it were open. */
export function rememberClosed(root: ShadowRoot): void {
  if (closedRoots.has(root.host)) return;
  closedRoots.set(root.host, root);
  closedCount++;
}

/** The slot that shows a child of the host of a closed root: the browser does not tell. */
export function closedSlotOf(node: Node): Element | null {
  const host = node.parentNode;
  const root = host instanceof Element ? closedRoots.get(host) : undefined;
  const slots = [...(root?.querySelectorAll('slot') ?? [])];
  return slots.find((slot) => slot.assignedNodes().includes(node)) ?? null;
}

/** Elements beside the self-made ones that may have a shadow root, by the DOM standard; headings and quotes left out. */
const builtIn = new Set(['div', 'section', 'aside', 'article', 'main', 'header', 'footer', 'nav']);
for (const name of ['p', 'span']) builtIn.add(name);

const asked = new WeakMap<Element, number>();
/** At most so many are asked about in one look, and each so often: a root may be attached later. */
const mostAtOnce = 20;
const mostOften = { hollow: 40, filled: 3 };
/** Of a larger page, only what stands near its top level is asked about. */
const mostElements = 50_000;

/** Elements that may hide a closed shadow root: pop-ups hang near the top of the page, or are elements of their own name. */
export function closedSuspects(): Element[] {
  const all = document.getElementsByTagName('*');
  if (all.length > mostElements) noteCut();
  const own = all.length > mostElements ? [] : [...all].filter(isOwn);
  const near = [...(document.body?.children ?? [])].slice(0, 200);
  const below = near.flatMap((element) => [...element.children].slice(0, 20));
  const hollow = [...near, ...below].filter((e) => builtIn.has(e.localName) && isHollow(e));
  const suspects = [...new Set([...own, ...hollow])].filter(mayStillHide);
  const few = suspects.sort((a, b) => timesAsked(a) - timesAsked(b)).slice(0, mostAtOnce);
  for (const element of few) asked.set(element, timesAsked(element) + 1);
  return few;
}

function isOwn(element: Element): boolean {
  return element.localName.includes('-');
}

function mayStillHide(element: Element): boolean {
  const most = isHollow(element) ? mostOften.hollow : mostOften.filled;
  return shadowOf(element) === null && timesAsked(element) < most;
}

function timesAsked(element: Element): number {
  return asked.get(element) ?? 0;
}

function isHollow(element: Element): boolean {
  return element.childElementCount === 0 && (element.textContent ?? '').trim() === '';
}
