import { moveAnimations } from '../clock/animations.ts';
import { shadowsMet } from '../dom/shadows.ts';

let before: number | null = null;

/**
 * Moves the finite animations in shadow roots on to where the page's clock is: the document does not count them as its own, so its
 * clock cannot. `skew` is how far that clock is ahead, in milliseconds. Says whether any are left.
 */
export function moveInShadows(skew: number): boolean {
  const by = Math.max(0, skew - (before ?? skew));
  before = skew;
  const animations = [...shadowsMet()].flatMap((root) => root.getAnimations());
  return moveAnimations(by, animations);
}
