/** When an element last changed, on the page's clock as the tool knows it, in milliseconds. */
const stamps = new WeakMap<Element, number[]>();
/**
 * So many changes in so long, the last of them so lately, are a clock or a ticker: they answer no press. Time that is moved
 * is known only after the slice, so a change may be told up to a slice too early.
 */
const most = 6;
const fewest = 3;
const window = 5000;
const lately = 2600;
/** Changes this close together are one. */
const together = 200;

let skew = 0;
let now = 0;

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

export function noteChange(element: Element): void {
  const before = stamps.get(element) ?? [];
  const last = before.at(-1) ?? Number.NEGATIVE_INFINITY;
  if (pageNow() - last < together) return;
  stamps.set(element, [...before, pageNow()].slice(-most));
}

/** True when the element changed all the time by itself just before this moment of the page's clock. */
export function isRestless(element: Element, at: number): boolean {
  const times = stamps.get(element) ?? [];
  const recent = times.filter((time) => time <= at && time >= at - window);
  return recent.length >= fewest && (recent.at(-1) ?? 0) >= at - lately;
}
