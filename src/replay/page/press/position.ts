import { quietFor } from '../change/quiet.ts';
import { elementOf } from '../dom/element-ids.ts';
import { type InBoxes, scrollsByItself, throughBoxes } from '../dom/scroll-boxes.ts';
import { composedContains } from '../dom/tree.ts';
import { pressable } from '../dom/usable.ts';
import { type Choices, choicesAround } from './choices-around.ts';
import { forgetLook, lookAt, placeOf, scrollOf } from './remembered-place.ts';

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

/** A page that changed within so many real milliseconds may still be moving. */
const movesWithin = 50;
/** So many frames a movement that is under way is watched, until it comes to rest. */
const mostFrames = 90;

/** The customer looks for a control: what is moving then, they see come to rest, unless they press at once. */
export async function seek(id: string, options: { atOnce: boolean }): Promise<Seen | null> {
  forgetLook();
  const element = elementOf(id);
  if (!element) return null;
  const shown = pressable(element);
  const mayMove = !options.atOnce && (quietFor() < movesWithin || isAnimated(shown));
  if (mayMove) await untilStill(shown);
  const { height } = shown.getBoundingClientRect();
  if (!options.atOnce) lookAt(element);
  const { top, ...boxes } = throughBoxes(shown);
  const scrolled = scrollOf(shown, (node) => !scrollsByItself(node)).y;
  return { top, height, scrolled, boxes, choices: choicesAround(element) };
}

function isAnimated(element: Element): boolean {
  return document.getAnimations().some(({ effect, playState }) => {
    if (!(effect instanceof KeyframeEffect) || playState !== 'running') return false;
    return effect.target !== null && composedContains(effect.target, element);
  });
}

/** Two frames in a row with the control in one place. */
async function untilStill(element: Element): Promise<void> {
  let last = placeOf(element);
  for (let frame = 0; frame < mostFrames; frame++) {
    await nextFrame();
    const place = placeOf(element);
    if (place.x === last.x && place.y === last.y) return;
    last = place;
  }
}

/** A page that nobody looks at draws no frames; where others keep the machine busy, the next one may be long in coming. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, document.hidden ? 100 : 500);
  });
}
