/** Moves finite animations on by this time; says whether any are left. Endless ones (spinners) are left alone. */
export function moveAnimations(by: number): boolean {
  let any = false;
  for (const animation of document.getAnimations()) {
    const end = animation.effect?.getComputedTiming().endTime;
    if (typeof end !== 'number' || !Number.isFinite(end)) continue;
    if (animation.playState !== 'running' || typeof animation.currentTime !== 'number') continue;
    any = true;
    if (by > 0) animation.currentTime = animation.currentTime + by * animation.playbackRate;
  }
  return any;
}
