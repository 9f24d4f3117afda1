import { UnmeasurableError } from '../errors.ts';
import type { Stillness } from '../observe/poll-page.ts';
import { pause } from '../pause.ts';
import type { Tab } from '../tab/tab.ts';
import type { Visit } from '../visit.ts';

/** A page that changed this recently, in real milliseconds, is still at work: its clock is not moved ahead. */
const stillAfter = 100;
/** The longest pause between two looks, in real milliseconds. */
const longestPause = 40;

/**
 * Looks again and again until something is so, at most so long on the customer's clock. What passes is the
 * customer's time. A page at rest has its clock moved ahead; one that works, or is busy otherwise, is waited for as long as it really takes.
 */
export async function until<T>(
  visit: Visit,
  probe: () => Promise<T | null>,
  limit: number,
  isBusy: (tab: Tab) => boolean = ({ requests }) => requests.owesAnswer(),
): Promise<T | null> {
  // A page that is being left answers only when the next is there: that is the customer's time.
  const first = visit.windows.current().leaving ? null : await probe();
  if (first !== null) return first;
  return visit.clock.running(async () => {
    const end = visit.clock.now() + limit;
    for (let tries = 0; visit.clock.now() < end; tries++) {
      await passTime(visit, tries, end, isBusy);
      if (visit.settings.signal.aborted) throw new UnmeasurableError('stopped', 'It was stopped.');
      const found = visit.windows.current().leaving ? null : await probe();
      if (found !== null) return found;
    }
    if (limit >= visit.limit.timeout) await visit.windows.stopLoading();
    return null;
  });
}

async function passTime(
  visit: Visit,
  tries: number,
  end: number,
  isBusy: (tab: Tab) => boolean,
): Promise<void> {
  const still = await visit.poll.poll();
  // Moved time would run past an answer that is on its way, if only to the page that opened this one.
  const owes = visit.windows.all().some((tab) => !tab.closed && isBusy(tab));
  const resting = isAtRest(visit, still, stillAfter) && !owes;
  const { awaiting } = visit;
  if (awaiting) awaiting.quietAt = resting ? (awaiting.quietAt ?? visit.clock.now()) : null;
  if (!resting || visit.settings.pace !== 'fast')
    return pause(Math.min(longestPause, 5 * (tries + 1)));
  visit.poll.grantRequests(stillAfter);
  await visit.clock.advance(Math.min(250, Math.max(0, end - visit.clock.now())));
}

/** No dialog stops the page, nothing is being loaded, and nothing has changed for so long, in real milliseconds. */
export function isAtRest(visit: Visit, still: Stillness, quietFor: number): boolean {
  const { requests, document, leaving, dialogOpen } = visit.windows.current();
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
