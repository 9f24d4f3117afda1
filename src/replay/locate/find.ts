import type { Target } from '../../steps/target.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { Tab } from '../tab/tab.ts';
import type { Visit } from '../visit.ts';
import { notFound } from './not-found.ts';
import { type Found, type Search, searchRungs } from './search.ts';

/** Equal matches may be two views in the middle of a change: so long they are given, in milliseconds. */
const graceForTwins = 600;

/** Waits until the control is there and can be used; the customer's overlays are not looked at. Throws StuckError. */
export async function find(
  visit: Visit,
  target: Target,
  wanted: Wanted,
  options: { readonly limit?: number; readonly enabled?: boolean } = {},
): Promise<Found> {
  const limit = options.limit ?? visit.limit.timeout;
  const began = visit.clock.now();
  for (const frame of visit.windows.current().frames.all()) frame.isUsed = false;
  let last: Search = { state: 'absent' };
  const staysOff = whatStaysOff(visit, Math.min(steadyFor, limit / 2));
  const found = await visit.until(async () => {
    const waited = visit.clock.now() - began;
    if (isHalfRead(visit, waited)) return null;
    last = await searchRungs(visit, visit.windows.current(), target, wanted, waited);
    if (last.state === 'ambiguous' && waited > graceForTwins)
      throw await notFound(visit, target, wanted, last);
    if (last.state === 'absent' && waited > staysFor) return inWindowBefore(visit, target, wanted);
    return (
      usableNow(last, waited, options.enabled !== false) ??
      (wanted === 'press' ? staysOff(last) : null)
    );
  }, limit);
  if (!found) throw await notFound(visit, target, wanted, last);
  found.frame.isUsed = true;
  return found;
}

/** A control that is said to be off, and stays so for this long in milliseconds of customer's time, is pressed all the same. */
const steadyFor = 5000;

/** Tells at each look what has been said to be off for so long that nothing will turn it on by itself. */
function whatStaysOff(visit: Visit, duration: number): (search: Search) => Found | null {
  let since: number | null = null;
  return (search) => {
    const isOff =
      search.state === 'hindered' && search.found.located.hindrance === 'said to be off';
    since = isOff && isSteady(visit) ? (since ?? visit.clock.now()) : null;
    return isOff && since !== null && visit.clock.now() - since >= duration ? search.found : null;
  };
}

/** The site is not at work on anything that could turn it on. */
function isSteady(visit: Visit): boolean {
  const { requests, document, leaving } = visit.windows.current();
  return document.loaded && !leaving && !requests.owesAnswer() && requests.pending() === 0;
}

function usableNow(search: Search, waited: number, mustBeEnabled: boolean): Found | null {
  if (search.state === 'found') return isMidChange(search.found, waited) ? null : search.found;
  return search.state === 'hindered' && !mustBeEnabled ? search.found : null;
}

/** One of several of a name, where one of these was pressed last: the view that this was in may be on its way out. */
function isMidChange({ located: { among } }: Found, waited: number): boolean {
  return among?.again === true && !among.by.includes('window') && waited <= graceForTwins;
}

/** A window that came up and has nothing of what comes next is looked at for so long, in milliseconds of customer's time. */
const staysFor = 500;

/** The customer turns back when what they look for is in the window they came from. */
async function inWindowBefore(visit: Visit, target: Target, wanted: Wanted): Promise<Found | null> {
  const before = visit.windows.before();
  const found = before && (await findNow(visit, target, wanted, before));
  if (!found) return null;
  // Until the window that came up was there they waited for the site; then they looked at it.
  visit.meter.end('cap');
  await visit.stepEnd.see();
  await visit.windows.turnBack(before);
  return found;
}

/** Half of a page may hold one of two controls that fit: it is read to its end first, unless that takes long. */
const readsWithin = 3000;

function isHalfRead(visit: Visit, waited: number): boolean {
  return !visit.windows.current().document.interactive && waited < readsWithin;
}

/** Looks once. Null when it is not there, or cannot be used. */
export async function findNow(
  visit: Visit,
  target: Target,
  wanted: Wanted,
  tab: Tab = visit.windows.current(),
): Promise<Found | null> {
  const search = await searchRungs(visit, tab, target, wanted, Number.POSITIVE_INFINITY);
  return search.state === 'found' ? search.found : null;
}
