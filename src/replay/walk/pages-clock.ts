import { type CustomerClock, makeCustomerClock } from '../clock/customer-clock.ts';
import type { Slice } from '../clock/slice.ts';
import type { PagePoll } from '../observe/poll-page.ts';
import type { Settings } from '../settings.ts';
import { noteMakersIn } from '../tab/script-origin.ts';
import type { Windows } from '../windows/windows.ts';

/** What the clock moves is made after it, since all that is seen is seen at its time. */
type Later = { readonly windows: () => Windows; readonly poll: () => PagePoll };

/** The customer's clock, and with it those of the pages in all windows. */
export function makePagesClock({ pace }: Settings, { windows, poll }: Later): CustomerClock {
  const tabs = () => windows().all();
  const clock: CustomerClock = makeCustomerClock({
    pace,
    tick: async (skew) => {
      const time = { now: clock.now(), skew };
      const mayLeave = !poll().isSparse();
      return together(await Promise.all(tabs().map((tab) => tab.tick(time, mayLeave))));
    },
    afterSlice: () => poll().afterSlice(),
    hold: () => Promise.all(tabs().map((tab) => tab.hold())),
    release: (skew) => Promise.all(tabs().map((tab) => tab.release({ now: clock.now(), skew }))),
    onWait: (waits) => {
      // At robot pace nobody thinks, so that there is no time for it.
      if (pace !== 'robot') for (const tab of tabs()) noteMakersIn(tab, !waits);
    },
  });
  return clock;
}

function together(slices: readonly Slice[]): Slice {
  const nexts = slices.map(({ next }) => next).filter((next) => next !== null);
  return {
    next: nexts.length > 0 ? Math.min(...nexts) : null,
    moving: slices.some(({ moving }) => moving),
    lost: slices.some(({ lost }) => lost),
  };
}
