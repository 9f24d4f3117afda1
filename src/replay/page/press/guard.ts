import { isClosedHost } from '../dom/shadows.ts';
import { composedParent, topElementAt } from '../dom/tree.ts';
import { type Aim, type Aimed, aimedAt } from './aim.ts';
import { type Cover, coverOf } from './cover.ts';
import { expectEffects } from './press-effects.ts';

/** What became of a press. */
export type PressSeen =
  /** It reached what was meant. Lost: its click did not, though what was meant is still there and as it was. */
  | { readonly hit: 'target'; readonly lost: boolean }
  | { readonly hit: 'other'; readonly by: Cover }
  /** What was meant is called something else by now, and may do something else. */
  | { readonly hit: 'renamed' }
  | { readonly hit: 'nothing' };

/** Null: nobody means anything in this document, and no press may reach it. */
let aimed: Aimed | null = null;
let hit: 'nothing' | 'target' | 'renamed' | Cover = 'nothing';
let stopping = false;
/** The click arrived, or the page took the touch for itself. */
let clicked = false;
/** What held the control when it was pressed: a click that slipped off it reaches no more than these. */
let around: readonly (Element | Window)[] = [];
let touch: Event | null = null;
let stateBefore = '';

const kinds = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
];

/** From the first moment of a document on, a press that nobody meant for it is stopped. */
export function startGuard(): void {
  for (const kind of kinds) addEventListener(kind, onPress, { capture: true, passive: false });
}

/** For a window that has got another document: what guards the new one decides alone. */
export function endGuard(): void {
  for (const kind of kinds) removeEventListener(kind, onPress, { capture: true });
}

/** Lets the next press through to what is meant, and to nothing else. Says when that is not what it was any more. */
export function armGuard(aim: Aim): 'armed' | 'gone' | 'renamed' {
  closeGuard();
  // A page that rewrites its document takes all listeners off.
  startGuard();
  const next = aimedAt(aim);
  if (!next) return 'gone';
  if (!next.isAsSeen()) return 'renamed';
  if (aim.at === 'control') expectEffects(next.element);
  aimed = next;
  return 'armed';
}

/** No press is meant for this document. */
export function closeGuard(): void {
  aimed = null;
  hit = 'nothing';
  stopping = false;
  clicked = false;
  touch = null;
}

/** What the press reached since `armGuard`. Its click, which may come later, is still let through. */
export function pressSeen(): PressSeen {
  if (hit === 'target') return { hit, lost: isLost() };
  return typeof hit === 'string' ? { hit } : { hit: 'other', by: hit };
}

function isLost(): boolean {
  if (clicked || touch?.defaultPrevented || !aimed?.element) return false;
  return aimed.element.isConnected && stateOf(aimed.element) === stateBefore;
}

/** What a control says of its state: one that has changed has taken the press. */
function stateOf(element: Element): string {
  const told = ['expanded', 'pressed', 'checked', 'selected', 'busy'].map(
    (state) => element.getAttribute(`aria-${state}`) ?? '',
  );
  return [...told, element.matches(':disabled,:checked')].join(' ');
}

/** A closed shadow root hides what the press reached: the place of the press tells. */
function topOf(event: Event): Element | null {
  const [top] = event.composedPath();
  if (!(top instanceof Element)) return null;
  if (!isClosedHost(top)) return top;
  const place = event instanceof TouchEvent ? event.changedTouches[0] : event;
  if (!(place instanceof MouseEvent || place instanceof Touch)) return top;
  return topElementAt(place.clientX, place.clientY) ?? top;
}

function onPress(event: Event): void {
  // Enter, a label and scripts click, too, and press nothing.
  const isOfKeys = event.type === 'click' && (event as PointerEvent).pointerType === '';
  if (!event.isTrusted || isOfKeys) return;
  const top = topOf(event);
  if (hit === 'nothing') begin(top);
  else if (hit === 'target') follow(event, top);
  if (event.type === 'touchstart' && hit === 'target') touch = event;
  if (!stopping) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function begin(top: Element | null): void {
  stopping = true;
  if (!aimed || !top || !aimed.takes(top)) {
    hit = aimed?.element ? coverOf(top, aimed.element) : { id: '', words: '' };
  } else if (aimed.isAsSeen()) {
    hit = 'target';
    stopping = false;
    around = holdersOf(top);
    stateBefore = aimed.element ? stateOf(aimed.element) : '';
  } else hit = 'renamed';
}

/** What came up under the hand gets no part of a press that began on something else. */
function follow(event: Event, top: Element | null): void {
  if (event.type !== 'mousedown' && event.type !== 'click') return;
  const isMeant = top !== null && aimed?.takes(top) === true;
  if (event.type === 'click') clicked ||= isMeant;
  stopping = !isMeant && (top === null || !around.includes(top));
}

function holdersOf(element: Element): Element[] {
  const holders: Element[] = [];
  for (let node: Element | null = element; node; node = composedParent(node)) holders.push(node);
  return holders;
}
