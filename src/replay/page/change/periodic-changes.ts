/** When an element last changed by itself, on the page's clock, in milliseconds. */
const stamps = new WeakMap<Element, number[]>();
/** So many changes in so long, the last of them so lately, are a clock or a ticker: they answer no press. */
const most = 6;
const fewest = 3;
const window = 5000;
const lately = 2600;
/** Changes this close together are one. */
const together = 200;
/** A change this soon after a press may answer it, and says nothing about what the element does by itself. */
const answersWithin = 1000;
/** Two pauses between changes are alike when they differ by no more than this share and these milliseconds. */
const alike = { share: 0.1, spread: 60 };

let skew = 0;
let now = 0;
let pressedAt = Number.NEGATIVE_INFINITY;

/** The customer's clock, as the tool last told it. */
export function customerNow(): number {
  return now;
}

/** The page's own clock may lie; this one is the browser's, ahead by what the tool has moved it. */
export function pageNow(): number {
  return performance.now() + skew;
}

/** What the tool knows of time, in milliseconds: the customer's clock, and how far the pages' clocks are ahead. */
export function tellTime(customer: number, ahead: number): void {
  now = customer;
  skew = ahead;
}

/** The customer presses now. */
export function notePress(): void {
  pressedAt = pageNow();
}

/** Milliseconds of the page's clock since the customer pressed something on it. */
export function sincePress(): number {
  return pageNow() - pressedAt;
}

export function noteChange(element: Element): void {
  if (sincePress() < answersWithin) return;
  const before = stamps.get(element) ?? [];
  const last = before.at(-1) ?? Number.NEGATIVE_INFINITY;
  if (pageNow() - last < together) return;
  stamps.set(element, [...before, pageNow()].slice(-most));
}

/** True when the element changed by itself within so many milliseconds of the page's clock until now. */
export function hasChangedLately(element: Element, within: number): boolean {
  return (stamps.get(element)?.at(-1) ?? Number.NEGATIVE_INFINITY) > pageNow() - within;
}

/**
 * True when the element changes all the time by itself: it did so again and again just before this moment of the page's
 * clock, or what changes now comes in its rhythm.
 */
export function isRestless(element: Element, at: number): boolean {
  const times = (stamps.get(element) ?? []).filter((time) => time <= at && time >= at - window);
  const last = times.at(-1) ?? Number.NEGATIVE_INFINITY;
  if (last < at - lately) return false;
  return times.length >= fewest || comesInRhythm(times);
}

/** The pause until now is as long as the one before, or twice as long where a change in between may have been an answer. */
function comesInRhythm(times: readonly number[]): boolean {
  const [before, last] = times.slice(-2);
  if (before === undefined || last === undefined) return false;
  const pause = last - before;
  const isAlike = (until: number): boolean =>
    Math.abs(until - pause) <= pause * alike.share + alike.spread;
  return isAlike(pageNow() - last) || isAlike((pageNow() - last) / 2);
}
