import { elementOf } from '../dom/element-ids.ts';
import { isClosedHost } from '../dom/shadows.ts';
import { topElementAt } from '../dom/tree.ts';
import { pressable } from '../dom/usable.ts';
import { type Cover, coverOf } from './cover.ts';
import { expectEffects } from './press-effects.ts';
import { takesPressFor } from './ready.ts';

/** What became of a press. */
export type PressSeen =
  | { readonly hit: 'target' }
  | { readonly hit: 'other'; readonly by: Cover }
  | { readonly hit: 'nothing' };

let armed: Element | null = null;
let seen: PressSeen = { hit: 'nothing' };
let stopping = false;

const kinds = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
];

/** Watches the next press: one that would reach something else is stopped, and told. */
export function armGuard(id: string): void {
  const element = elementOf(id);
  armed = element ? pressable(element) : null;
  seen = { hit: 'nothing' };
  stopping = false;
  expectEffects(armed);
  for (const kind of kinds) addEventListener(kind, onPress, { capture: true, passive: false });
}

/** What the press reached since `armGuard`. */
export function disarmGuard(): PressSeen {
  for (const kind of kinds) removeEventListener(kind, onPress, { capture: true });
  armed = null;
  return seen;
}

/** A closed shadow root hides what the press reached: the place of the press tells. */
function topOf(event: Event): EventTarget | undefined {
  const [top] = event.composedPath();
  if (!(top instanceof Element) || !isClosedHost(top)) return top;
  const place = event instanceof TouchEvent ? event.changedTouches[0] : event;
  if (!(place instanceof MouseEvent || place instanceof Touch)) return top;
  return topElementAt(place.clientX, place.clientY) ?? top;
}

function onPress(event: Event): void {
  if (!event.isTrusted || !armed) return;
  if (seen.hit === 'nothing') {
    const top = topOf(event);
    const isHit = top instanceof Element && takesPressFor(armed, top);
    if (isHit) seen = { hit: 'target' };
    else seen = { hit: 'other', by: coverOf(top instanceof Element ? top : null, armed) };
    stopping = !isHit;
  }
  if (!stopping) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
