import { endOf } from './animation-end.ts';

const animations = document.getAnimations.bind(document);

/** Moves finite animations on by this time; says whether any are left. Endless ones (spinners) are left alone. */
export function moveAnimations(by: number, all: readonly Animation[] = animations()): boolean {
  let any = false;
  for (const animation of all) {
    if (endOf(animation) === null) continue;
    if (animation.playState !== 'running' || typeof animation.currentTime !== 'number') continue;
    any = true;
    if (by > 0) animation.currentTime = animation.currentTime + by * animation.playbackRate;
  }
  return any;
}

/** Animations that have not begun to show wait while the clock stands; returns what lets them go on. */
export function holdAnimations(): () => void {
  const waiting = animations().filter(isStillToShow);
  const rates = waiting.map((animation) => [animation, animation.playbackRate] as const);
  for (const animation of waiting) animation.playbackRate = 0;
  return () => {
    for (const [animation, rate] of rates) animation.playbackRate = rate;
  };
}

function isStillToShow({ currentTime, effect, playState }: Animation): boolean {
  const delay = effect?.getComputedTiming().delay ?? 0;
  return playState === 'running' && typeof currentTime === 'number' && currentTime < delay;
}
