import { type Ask, takeAsks } from './asks-heard.ts';
import { idOf } from './registry.ts';
import { customerNow, isRestless, noteChange, notePress, pageNow, tellTime } from './restless.ts';
import { noteShown } from './shown.ts';
import { composedContains, composedParent } from './tree.ts';
import { isInWindow, isVisible } from './visible.ts';

/** What happened since a press. All of it can be perceived, but that a form is sent. */
export type Effect =
  | 'dom'
  | 'focus'
  | 'input'
  | 'scroll'
  | 'selection'
  | 'media'
  | 'clipboard'
  | 'submit';

/** What a press led to in this frame, and when. */
export type Signs = {
  readonly effects: readonly Effect[];
  /** Milliseconds from the press to the first that can be perceived, on the page's clock; null: there is none. */
  readonly after: number | null;
  /** How long the press is ago, in milliseconds of customer's time. */
  readonly watched: number;
  /** The pressed control itself changed its looks: that may be an answer or only the pressing. */
  readonly looks: boolean;
  /** Something in the window is drawn where nobody else can see whether it changed. */
  readonly drawn: boolean;
};

let dirty = true;
let changedAt = performance.now();
let effects = new Map<Effect, number>();
/** What changed on the screen since the press: enough of it to tell whether all of it is in a pop-up. */
let changed: { readonly element: Element; readonly at: number }[] = [];
let looks = false;
let watching = false;
const mostChanged = 200;
let pressed: Element | null = null;
let pressedAt = { customer: 0, page: 0 };
/** Called once per document, before anything of the page runs. */
export function startWatching(): void {
  new MutationObserver(onMutations).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  watchRoutes();
  const listen = (kind: string, effect: Effect): void =>
    addEventListener(kind, (event) => onEvent(event, effect), { capture: true, passive: true });
  for (const kind of ['input', 'change', 'toggle']) listen(kind, 'input');
  listen('submit', 'submit');
  listen('scroll', 'scroll');
  listen('focusin', 'focus');
  for (const kind of ['play', 'pause', 'seeked', 'volumechange', 'ratechange'])
    listen(kind, 'media');
  for (const kind of ['fullscreenchange', 'beforeprint']) listen(kind, 'dom');
  listen('copy', 'clipboard');
  for (const kind of ['transitionend', 'animationend', 'resize', 'load']) {
    addEventListener(kind, touch, { capture: true, passive: true });
  }
  for (const kind of ['animationstart', 'toggle']) {
    addEventListener(kind, onShown, { capture: true, passive: true });
  }
}

let pushed = false;

/** Whether the page went to another of its views by itself since this was last asked: pushed or traversed, not replaced. */
export function takePushed(): boolean {
  const was = pushed;
  pushed = false;
  return was;
}

function watchRoutes(): void {
  globalThis.navigation?.addEventListener('navigate', ({ destination, navigationType }) => {
    if (!destination.sameDocument) return;
    if (navigationType === 'push' || navigationType === 'traverse') pushed = true;
  });
}

function onShown({ target }: Event): void {
  touch();
  if (target instanceof Element) noteShown(target);
}

/** Milliseconds since the last change. */
export function quietFor(): number {
  return performance.now() - changedAt;
}

function touch(): void {
  dirty = true;
  changedAt = performance.now();
}

function onEvent(event: Event, effect: Effect): void {
  touch();
  const { target } = event;
  if (effect === 'focus' && target instanceof Element && isPressed(target)) return;
  // What scrolls or plays by itself again and again answers no press.
  if (effect === 'scroll' || effect === 'media') {
    const element = target instanceof Element ? target : document.documentElement;
    noteChange(element);
    if (isRestless(element, pressedAt.page)) return;
  }
  note(effect);
}

function note(effect: Effect): void {
  if (!effects.has(effect)) effects.set(effect, pageNow());
}

function isPressed(element: Element): boolean {
  if (!pressed) return false;
  return composedContains(pressed, element) || composedContains(element, pressed);
}

function onMutations(records: readonly MutationRecord[]): void {
  dirty = true;
  for (const record of records) onMutation(record);
}

function onMutation(record: MutationRecord): void {
  const element = record.target instanceof Element ? record.target : record.target.parentElement;
  if (!element) return;
  // A clock that ticks does not keep a page from being at rest.
  if (!isRestless(element, pageNow())) changedAt = performance.now();
  noteChange(element);
  if (isAnswering()) noteAnswer(record, element);
  if (record.type === 'attributes') noteShown(element);
  for (const node of record.addedNodes) {
    if (!(node instanceof Element)) continue;
    noteShown(node);
    if (node.shadowRoot) watchShadow(node.shadowRoot);
  }
}

function noteAnswer(record: MutationRecord, element: Element): void {
  if (changed.length >= mostChanged || !isPerceptible(record, element)) return;
  for (const one of touchedBy(record, element)) changed.push({ element: one, at: pageNow() });
}

/** Longer after a press than this, in milliseconds of customer's time, changes are the page's own again. */
const answersWithin = 3500;

function isAnswering(): boolean {
  return watching && customerNow() - pressedAt.customer < answersWithin;
}

const watched = new WeakSet<ShadowRoot>();

/** Changes in this shadow root count as changes of the page. */
export function watchShadow(root: ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  new MutationObserver(onMutations).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

/** What came, or the element that changed. */
function touchedBy(record: MutationRecord, element: Element): Element[] {
  const added = [...record.addedNodes].filter((node) => node instanceof Element);
  return added.length > 0 ? added : [element];
}

/** Seen on the screen, outside what changes all the time, and more than a change of looks of the pressed control. */
function isPerceptible(record: MutationRecord, element: Element): boolean {
  if (isRestless(element, pressedAt.page)) return false;
  const isLooks =
    record.type === 'attributes' &&
    /^(class|style|data-|tabindex)/.test(record.attributeName ?? '');
  if (isLooks && pressed && composedContains(pressed, element)) {
    looks = true;
    return false;
  }
  if (record.type === 'childList') {
    return [...record.addedNodes].some(isSeen) || record.removedNodes.length > 0;
  }
  return isVisible(element) || isLooks || showsOrHides.has(record.attributeName ?? '');
}

/** What is hidden now was to be seen a moment ago. */
const showsOrHides = new Set(['open', 'hidden', 'aria-hidden', 'aria-expanded', 'inert']);

function isSeen(node: Node): boolean {
  if (node instanceof Text) return node.data.trim() !== '' && composedParent(node) !== null;
  return node instanceof Element && !['SCRIPT', 'STYLE', 'LINK', 'META'].includes(node.tagName);
}

/** From now on, effects answer a press on this element; null: one in another frame of the page. */
export function expectEffects(element: Element | null): void {
  effects = new Map();
  changed = [];
  looks = false;
  watching = true;
  pressedAt = { customer: customerNow(), page: pageNow() };
  pressed = element;
  notePress();
}

/** What came of the press, but for changes in these overlays: those came by themselves. */
export function signsSoFar(overlays: readonly Element[] = []): Signs {
  const isOwn = (element: Element): boolean =>
    !overlays.some((overlay) => composedContains(overlay, element) || isShadeOf(overlay, element));
  const own = changed.find(({ element }) => isOwn(element));
  const seen = [...effects].filter(([effect]) => effect !== 'submit').map(([, at]) => at);
  const first = Math.min(...seen, own?.at ?? Number.POSITIVE_INFINITY);
  return {
    effects: own ? [...effects.keys(), 'dom'] : [...effects.keys()],
    after: first === Number.POSITIVE_INFINITY ? null : Math.max(0, first - pressedAt.page),
    watched: customerNow() - pressedAt.customer,
    looks,
    drawn: [...document.querySelectorAll('canvas,embed,object')].slice(0, 50).some(isDrawn),
  };
}

/** Smaller than this, in pixels, it is no picture that answers a press. */
const smallestDrawn = 100;

function isDrawn(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= smallestDrawn && height >= smallestDrawn && isInWindow(element);
}

/** Pop-ups come with a backdrop, and lock the page behind them. */
function isShadeOf(overlay: Element, element: Element): boolean {
  if (element === document.body || element === document.documentElement) return true;
  return element.nextElementSibling === overlay || element.previousElementSibling === overlay;
}

/** Effects have been read: changes count as the page's own again. */
export function endEffects(): void {
  pressed = null;
  watching = false;
}

/** What Node asks for between slices of time. */
export type Pulse = {
  /** Something changed since the last pulse, or moves by a finite animation. */
  readonly dirty: boolean;
  /** Milliseconds since the last change. */
  readonly quietFor: number;
  /** A refresh by the browser itself is pending: time must not be moved past it. */
  readonly refreshing: boolean;
  readonly focused: string;
  /** What the page asked the browser's leave for meanwhile. */
  readonly asks: readonly Ask[];
};

let wasMoving = false;

/** `now` is the customer's clock and `skew` how far the pages' are ahead, in milliseconds. */
export function pulse(now: number, skew: number): Pulse {
  tellTime(now, skew);
  const moving = document.getAnimations().some(comesToAnEnd);
  const result = {
    dirty: dirty || moving || wasMoving,
    quietFor: quietFor(),
    refreshing: document.querySelector('meta[http-equiv="refresh" i]') !== null,
    focused: document.activeElement ? idOf(document.activeElement) : '',
    asks: takeAsks(),
  };
  dirty = false;
  wasMoving = moving;
  return result;
}

function comesToAnEnd(animation: Animation): boolean {
  const end = animation.effect?.getComputedTiming().endTime;
  return typeof end === 'number' && Number.isFinite(end) && animation.playState !== 'finished';
}
