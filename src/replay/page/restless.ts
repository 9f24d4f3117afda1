/** When an element last changed, on the customer's clock, in milliseconds. */
const stamps = new WeakMap<Element, number[]>();
/**
 * So many changes in so long, the last of them so lately, are a clock or a ticker: they answer no press. A change is told
 * with the customer's time of the slice before it, which may be a second ago.
 */
const most = 6;
const fewest = 3;
const window = 5000;
const lately = 2600;

let now = 0;

/** The customer's clock, as the tool last told it: the page's own clock may be moved, or lie. */
export function customerNow(): number {
  return now;
}

export function setCustomerNow(time: number): void {
  now = time;
}

/** Changes at one time of the customer's clock are one. */
export function noteChange(element: Element): void {
  const before = stamps.get(element) ?? [];
  if (before.at(-1) === now) return;
  stamps.set(element, [...before, now].slice(-most));
}

/** True when the element changed all the time by itself just before this moment. */
export function isRestless(element: Element, at: number): boolean {
  const times = stamps.get(element) ?? [];
  const recent = times.filter((time) => time <= at && time >= at - window);
  return recent.length >= fewest && (recent.at(-1) ?? 0) >= at - lately;
}
