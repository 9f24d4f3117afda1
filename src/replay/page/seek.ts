import { type InBoxes, scrollsByItself, throughBoxes } from './boxes.ts';
import { type Choices, choicesAround, pressables } from './choices.ts';
import { nameOf } from './names.ts';
import { elementOf } from './registry.ts';
import { folded } from './text.ts';
import { composedClosest, composedContains, composedParent, topElementAt } from './tree.ts';
import { pressable } from './usable.ts';
import { quietFor } from './watch.ts';

/** Where a control stands when the customer looks for it. */
export type Seen = {
  /** Pixels from the top of the window; in a box that scrolls by itself, where it is seen once that is scrolled. */
  readonly top: number;
  readonly height: number;
  /** Pixels that the page around it is scrolled by. */
  readonly scrolled: number;
  readonly boxes: Omit<InBoxes, 'top'>;
  readonly choices: Choices | null;
};

/** How far a control has moved since it was looked at, and what a press at the old place would reach. */
export type Moved = { readonly x: number; readonly y: number; readonly hits: string };

type Place = { readonly x: number; readonly y: number };

/** What is being looked at, and its middle in the page. */
let looked: { readonly element: Element; readonly place: Place } | null = null;

/** A page that changed within so many real milliseconds may still be moving. */
const movesWithin = 50;
/** So many frames a movement that is under way is watched, until it comes to rest. */
const mostFrames = 90;

/** The customer looks for a control: what is moving then, they see come to rest, unless they press at once. */
export async function seek(id: string, options: { atOnce: boolean }): Promise<Seen | null> {
  looked = null;
  const element = elementOf(id);
  if (!element) return null;
  const shown = pressable(element);
  const mayMove = !options.atOnce && (quietFor() < movesWithin || isAnimated(shown));
  if (mayMove) await untilStill(shown);
  const { height } = shown.getBoundingClientRect();
  if (!options.atOnce) looked = { element, place: placeOf(shown) };
  const { top, ...boxes } = throughBoxes(shown);
  const scrolled = scrollOf(shown, (node) => !scrollsByItself(node)).y;
  return { top, height, scrolled, boxes, choices: choicesAround(element) };
}

/** Told once, before anything is scrolled: null when a press at the old place would still reach it. */
export function movedSinceLook(element: Element): Moved | null {
  if (looked?.element !== element) return null;
  const { place } = looked;
  looked = null;
  const shown = pressable(element);
  const now = placeOf(shown);
  const { width, height } = shown.getBoundingClientRect();
  const [x, y] = [now.x - place.x, now.y - place.y];
  if (Math.abs(x) <= width / 2 && Math.abs(y) <= height / 2) return null;
  const scroll = scrollOf(shown);
  const top = topElementAt(place.x - scroll.x, place.y - scroll.y);
  // Out of the window, nobody was looking at it.
  if (!top || composedContains(element, top)) return null;
  return { x: Math.round(x), y: Math.round(y), hits: controlAt(top) };
}

function controlAt(top: Element): string {
  const control = composedClosest(top, `${pressables},label`);
  if (!control) return '';
  const words = nameOf(control) || folded((control as HTMLElement).innerText ?? '');
  return words.slice(0, 80);
}

/** The middle of it, as if nothing were scrolled. */
function placeOf(element: Element): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  const scroll = scrollOf(element);
  return { x: left + width / 2 + scroll.x, y: top + height / 2 + scroll.y };
}

/** What is fixed to the window does not go with the page. */
function scrollOf(element: Element, counts: (node: Element) => boolean = () => true): Place {
  let [x, y] = [0, 0];
  for (let node: Element | null = element; node; node = composedParent(node)) {
    if (node !== element && counts(node)) {
      x += node.scrollLeft;
      y += node.scrollTop;
    }
    const { position } = getComputedStyle(node);
    if (position === 'fixed' || position === 'sticky') break;
  }
  return { x, y };
}

function isAnimated(element: Element): boolean {
  return document.getAnimations().some(({ effect, playState }) => {
    if (!(effect instanceof KeyframeEffect) || playState !== 'running') return false;
    return effect.target !== null && composedContains(effect.target, element);
  });
}

/** Two frames in a row with the control in one place. A page that nobody looks at draws no frames. */
async function untilStill(element: Element): Promise<void> {
  let last = placeOf(element);
  for (let frame = 0; frame < mostFrames; frame++) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, 100);
    });
    const place = placeOf(element);
    if (place.x === last.x && place.y === last.y) return;
    last = place;
  }
}
