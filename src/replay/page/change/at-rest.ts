import { endOf } from '../clock/animation-end.ts';
import { shadowsMet } from '../dom/shadows.ts';

/**
 * What this measures once everything that is under way, such as a part that unfolds, has come to rest: it is moved there and back
 * before anything is drawn, so neither the customer nor the page sees it.
 */
export function atRest<T>(measure: () => T): T {
  const moved = animations().flatMap((animation) => {
    const { currentTime } = animation;
    const end = restOf(animation);
    if (typeof currentTime !== 'number' || end === null || currentTime >= end) return [];
    animation.currentTime = end;
    return [{ animation, currentTime }];
  });
  try {
    return measure();
  } finally {
    for (const { animation, currentTime } of moved) animation.currentTime = currentTime;
  }
}

const animations = (): readonly Animation[] =>
  [document, ...shadowsMet()].flatMap((root) => root.getAnimations());

/** Short of its end by so many milliseconds: a transition that has ended is over, and cannot be taken back. */
const short = 0.01;

/** Null for one that does not run or has no end: what moves for ever never comes to rest. */
function restOf(animation: Animation): number | null {
  if (animation.playState !== 'running' || animation.playbackRate <= 0) return null;
  const end = endOf(animation);
  return end === null ? null : end - short;
}
