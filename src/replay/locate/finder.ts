import type { Target } from '../../steps/target.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { StepEnd } from '../observe/step-end.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { StepLimit } from '../settings.ts';
import type { Tab } from '../tab/tab.ts';
import type { Until } from '../wait/until.ts';
import type { WaitMeter } from '../wait/wait-meter.ts';
import type { Windows } from '../windows/windows.ts';
import { notFound } from './not-found.ts';
import { type Found, type Search, type SearchParts, searchRungs } from './search.ts';

/** Equal matches may be two views in the middle of a change: so long they are given, in milliseconds. */
const graceForTwins = 600;

type Options = {
  /** In milliseconds of customer's time; the step's own where nothing is said. */
  readonly limit?: number;
  /** False: a control that cannot be used will do as well. */
  readonly enabled?: boolean;
};

/** Finds controls. */
export type Finder = {
  /** Waits until the control is there and can be used; the customer's overlays are not looked at. Throws StuckError. */
  readonly find: (target: Target, wanted: Wanted, options?: Options) => Promise<Found>;
  /** Looks once, in the window in front or in another. Null when it is not there, or cannot be used. */
  readonly now: (target: Target, wanted: Wanted, tab?: Tab) => Promise<Found | null>;
};

type FinderParts = SearchParts & {
  readonly limit: StepLimit;
  readonly clock: Pick<CustomerClock, 'now'>;
  readonly windows: Pick<Windows, 'current' | 'before' | 'turnBack'>;
  readonly until: Until;
  readonly meter: Pick<WaitMeter, 'end'>;
  readonly stepEnd: Pick<StepEnd, 'see'>;
};

export function makeFinder(parts: FinderParts): Finder {
  return {
    find: (target, wanted, options = {}) => find(parts, target, wanted, options),
    now: (target, wanted, tab) => findNow(parts, target, wanted, tab),
  };
}

async function find(
  parts: FinderParts,
  target: Target,
  wanted: Wanted,
  options: Options,
): Promise<Found> {
  const { clock, windows } = parts;
  const limit = options.limit ?? parts.limit.timeout;
  const began = clock.now();
  for (const frame of parts.windows.current().frames.all()) frame.isUsed = false;
  let last: Search = { state: 'absent' };
  const staysOff = whatStaysOff(parts, Math.min(steadyFor, limit / 2));
  const found = await parts.until(async () => {
    const waited = clock.now() - began;
    if (isHalfRead(parts, waited)) return null;
    last = await searchRungs(parts, parts.windows.current(), target, wanted, waited);
    if (last.state === 'ambiguous' && waited > graceForTwins)
      throw await notFound(windows.current(), target, wanted, last);
    if (last.state === 'absent' && waited > staysFor) return inWindowBefore(parts, target, wanted);
    return (
      usableNow(last, waited, options.enabled !== false) ??
      (wanted === 'press' ? staysOff(last) : null)
    );
  }, limit);
  if (!found) throw await notFound(windows.current(), target, wanted, last);
  found.frame.isUsed = true;
  return found;
}

/** A control that is said to be off, and stays so for this long in milliseconds of customer's time, is pressed all the same. */
const steadyFor = 5000;

/** Tells at each look what has been said to be off for so long that nothing will turn it on by itself. */
function whatStaysOff(parts: FinderParts, duration: number): (search: Search) => Found | null {
  let since: number | null = null;
  return (search) => {
    const isOff =
      search.state === 'hindered' && search.found.located.hindrance === 'said to be off';
    since = isOff && isSteady(parts) ? (since ?? parts.clock.now()) : null;
    return isOff && since !== null && parts.clock.now() - since >= duration ? search.found : null;
  };
}

/** The site is not at work on anything that could turn it on. */
function isSteady(parts: FinderParts): boolean {
  const { requests, document, leaving } = parts.windows.current();
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
async function inWindowBefore(
  parts: FinderParts,
  target: Target,
  wanted: Wanted,
): Promise<Found | null> {
  const before = parts.windows.before();
  const found = before && (await findNow(parts, target, wanted, before));
  if (!found) return null;
  // Until the window that came up was there they waited for the site; then they looked at it.
  parts.meter.end('cap');
  await parts.stepEnd.see();
  await parts.windows.turnBack(before);
  return found;
}

/** Half of a page may hold one of two controls that fit: it is read to its end first, unless that takes long. */
const readsWithin = 3000;

function isHalfRead(parts: FinderParts, waited: number): boolean {
  return !parts.windows.current().document.interactive && waited < readsWithin;
}

async function findNow(
  parts: FinderParts,
  target: Target,
  wanted: Wanted,
  tab: Tab = parts.windows.current(),
): Promise<Found | null> {
  const search = await searchRungs(parts, tab, target, wanted, Number.POSITIVE_INFINITY);
  return search.state === 'found' ? search.found : null;
}
