import { type ActLike, operatorsOf } from './mental-acts.ts';
import { secondsOf } from './operators.ts';
import { operatorTimes, type Profile, profileOf } from './profiles.ts';

/** How much of a new page is scanned at most, in seconds. */
const scanCap = 10;

/**
 * What a practised customer needs for an act beside its keys: thinking, moving the hand, pointing, pressing.
 * In milliseconds. Give the acts before it, in order: whether the pointer is there already depends on them.
 */
export function preparation(
  act: ActLike,
  profile: Profile | string,
  before: readonly ActLike[] = [],
): number {
  const { pointer } = known(profile);
  const spent = operatorsOf([...before, act], pointer).at(-1) ?? [];
  const withoutKeys = spent.filter(({ operator }) => operator !== 'K');
  return 1000 * secondsOf(withoutKeys, operatorTimes(profile));
}

/** Of that, what the hand's way from the mouse to the keys takes once the last press is done; in milliseconds. */
export function wayToKeys(
  act: ActLike,
  profile: Profile | string,
  before: readonly ActLike[] = [],
): number {
  const { pointer } = known(profile);
  const spent = operatorsOf([...before, act], pointer).at(-1) ?? [];
  const pressed = spent.findLastIndex(({ operator }) => operator === 'B');
  const homing = spent.filter(({ operator }, at) => operator === 'H' && at > pressed);
  return pressed < 0 ? 0 : 1000 * secondsOf(homing, operatorTimes(profile));
}

/** What one key takes, in milliseconds. */
export function keyTime(profile: Profile | string): number {
  return 1000 * operatorTimes(profile).K;
}

/** What it takes to scan a view that has just come for what to do next, in milliseconds. */
export function readingTime(newWords: number, profile: Profile | string = 'web-desktop'): number {
  return 1000 * Math.min(scanCap, Math.max(0, newWords) * known(profile).scanned);
}

function known(profile: Profile | string): Profile {
  return typeof profile === 'string' ? profileOf(profile) : profile;
}
