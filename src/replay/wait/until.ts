import type { CustomerClock } from '../clock/customer-clock.ts';
import { UnmeasurableError } from '../errors.ts';
import type { PagePoll, Stillness } from '../observe/poll-page.ts';
import { pause } from '../pause.ts';
import type { Settings, StepLimit } from '../settings.ts';
import type { Tab } from '../tab/tab.ts';
import type { Windows } from '../windows/windows.ts';
import type { WaitMeter } from './wait-meter.ts';

/**
 * Looks again and again until something is so, at most so long on the customer's clock; null: it never was. What passes is the
 * customer's time. A page at rest has its clock moved ahead; one that works, or is busy otherwise, is waited for as long as it really takes.
 */
export type Until = <T>(
  probe: () => Promise<T | null>,
  limit: number,
  isBusy?: (tab: Tab) => boolean,
) => Promise<T | null>;

type UntilParts = {
  readonly settings: Pick<Settings, 'pace' | 'signal'>;
  readonly limit: StepLimit;
  readonly clock: Pick<CustomerClock, 'now' | 'running' | 'advance'>;
  readonly windows: Pick<Windows, 'all' | 'current' | 'stopLoading'>;
  readonly poll: Pick<PagePoll, 'poll' | 'grantRequests'>;
  readonly meter: Pick<WaitMeter, 'resting'>;
};

/** A page that changed this recently, in real milliseconds, is still at work: its clock is not moved ahead. */
const stillAfter = 100;
/** The longest pause between two looks, in real milliseconds. */
const longestPause = 40;

export function makeUntil(parts: UntilParts): Until {
  return async (probe, limit, isBusy = ({ requests }) => requests.owesAnswer()) => {
    // A page that is being left answers only when the next is there: that is the customer's time.
    const look = async () => (parts.windows.current().leaving ? null : probe());
    const first = await look();
    if (first !== null) return first;
    return parts.clock.running(() => lookOn(parts, look, limit, isBusy));
  };
}

async function lookOn<T>(
  parts: UntilParts,
  look: () => Promise<T | null>,
  limit: number,
  isBusy: (tab: Tab) => boolean,
): Promise<T | null> {
  const { settings, clock } = parts;
  const end = clock.now() + limit;
  for (let tries = 0; clock.now() < end; tries++) {
    await passTime(parts, tries, end, isBusy);
    if (settings.signal.aborted) throw new UnmeasurableError('stopped', 'It was stopped.');
    const found = await look();
    if (found !== null) return found;
  }
  if (limit >= parts.limit.timeout) await parts.windows.stopLoading();
  return null;
}

async function passTime(
  { settings, clock, windows, poll, meter }: UntilParts,
  tries: number,
  end: number,
  isBusy: (tab: Tab) => boolean,
): Promise<void> {
  const still = await poll.poll();
  // Moved time would run past an answer that is on its way, if only to the page that opened this one.
  const owes = windows.all().some((tab) => !tab.closed && isBusy(tab));
  const resting = isAtRest(windows.current(), still, stillAfter) && !owes;
  meter.resting(resting);
  if (!resting || settings.pace !== 'fast') return pause(Math.min(longestPause, 5 * (tries + 1)));
  poll.grantRequests(stillAfter);
  await clock.advance(Math.min(250, Math.max(0, end - clock.now())));
}

/** No dialog stops the page, nothing is being loaded, and nothing has changed for so long, in real milliseconds. */
export function isAtRest(tab: Tab, still: Stillness, quietFor: number): boolean {
  const { requests, document, leaving, dialogOpen } = tab;
  return (
    !dialogOpen &&
    document.loaded &&
    !leaving &&
    requests.pending() === 0 &&
    !requests.hasStream() &&
    !still.refreshing &&
    still.quietFor >= quietFor
  );
}
