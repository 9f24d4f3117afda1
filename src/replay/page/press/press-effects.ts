import { holdAnimations, movedSince } from '../change/animation-places.ts';
import { forgetValues, holdValues, valuesChanged } from '../change/held-values.ts';
import {
  customerNow,
  isRestless,
  noteChange,
  notePress,
  pageNow,
} from '../change/periodic-changes.ts';
import { isPixel, isSeenIn, isStillUnseen } from '../change/visible-mutation.ts';
import { composedContains, deepActive } from '../dom/tree.ts';
import { isInWindow, isVisible } from '../dom/visible.ts';

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

let effects = new Map<Effect, number>();
/** What changed on the screen since the press: enough of it to tell whether all of it is in a pop-up. */
let changed: { readonly element: Element; readonly at: number }[] = [];
let looks = false;
let watching = false;
const mostChanged = 200;
let pressed: Element | null = null;
/** What had the cursor when it was pressed. */
let left: Element | null = null;
let pressedAt = { customer: 0, page: 0 };

/** From now on, effects answer a press on this element; null: one in another frame of the page. */
export function expectEffects(element: Element | null): void {
  effects = new Map();
  changed = [];
  looks = false;
  watching = true;
  pressedAt = { customer: customerNow(), page: pageNow() };
  pressed = element;
  left = deepActive();
  holdValues();
  holdAnimations();
  notePress();
}

/** What came of the press, but for changes in these overlays: those came by themselves. */
export function signsSoFar(overlays: readonly Element[] = []): Signs {
  noteUnmarked();
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

/** What scripts change without an event and without a mark in the page's tree. */
function noteUnmarked(): void {
  if (!isAnswering()) return;
  if (!effects.has('input') && valuesChanged()) effects.set('input', pageNow());
  for (const element of movedSince()) noteMoved(element);
}

function noteMoved(element: Element): void {
  const isPress = pressed !== null && composedContains(pressed, element);
  const isIdle = isRestless(element, pressedAt.page);
  noteChange(element);
  if (isPress) looks = true;
  else if (!isIdle && isVisible(element)) changed.push({ element, at: pageNow() });
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
  forgetValues();
}

/** An event that may answer the press. */
export function noteEvent(event: Event, effect: Effect): void {
  const [target = null] = event.composedPath();
  // The browser says that a field has changed when it is left: that answers nothing.
  if (event.type === 'change' && event.isTrusted && target === left && !isPressed(left)) return;
  if (effect === 'focus' && target instanceof Element && isPressed(target)) return;
  // What scrolls or plays by itself again and again answers no press.
  if (effect === 'scroll' || effect === 'media') {
    const element = target instanceof Element ? target : document.documentElement;
    noteChange(element);
    if (isRestless(element, pressedAt.page)) return;
  }
  if (!effects.has(effect)) effects.set(effect, pageNow());
}

function isPressed(element: Element | null): boolean {
  if (!pressed || !element) return false;
  return composedContains(pressed, element) || composedContains(element, pressed);
}

/** A change that may answer the press. */
export function noteAnswer(record: MutationRecord, element: Element): void {
  if (!isAnswering() || changed.length >= mostChanged || !isPerceptible(record, element)) return;
  for (const one of touchedBy(record, element)) changed.push({ element: one, at: pageNow() });
}

/** Longer after a press than this, in milliseconds of customer's time, changes are the page's own again. */
const answersWithin = 3500;

function isAnswering(): boolean {
  return watching && customerNow() - pressedAt.customer < answersWithin;
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
  if (record.type === 'childList') return isSeenIn(record, element);
  if (isPixel(element) || isStillUnseen(element)) return false;
  return isVisible(element) || isLooks || showsOrHides.has(record.attributeName ?? '');
}

/** What is hidden now was to be seen a moment ago. */
const showsOrHides = new Set(['open', 'hidden', 'aria-hidden', 'aria-expanded', 'inert']);
