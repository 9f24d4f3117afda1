import type { CustomerClock } from '../clock/customer-clock.ts';
import { UnmeasurableError } from '../errors.ts';
import type { Pulse } from '../page/watch.ts';
import { pause } from '../pause.ts';
import type { Acts } from '../record/acts.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Settings } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import type { Tab } from '../tab/tab.ts';
import type { Windows } from '../windows/windows.ts';
import type { GoalWatch } from './goal-watch.ts';
import { noteFault } from './note-faults.ts';
import type { OverlayProbe } from './overlays/overlay-probe.ts';
import { recordAsks } from './probes/permissions.ts';

/** How still the page is. */
export type Stillness = { readonly quietFor: number; readonly refreshing: boolean };

/** Looks at the page again and again, and sees what has come. */
export type PagePoll = {
  /** Looks for overlays and for the goal, if anything changed since the last time. */
  readonly poll: () => Promise<Stillness>;
  /** Looks for overlays now. */
  readonly scan: () => Promise<void>;
  /** After a slice of moved time: what it set off is answered first, then whatever changed is looked at. */
  readonly afterSlice: () => Promise<void>;
  /** From now on so many real milliseconds may be waited for requests while time is moved. */
  readonly grantRequests: (budget: number) => void;
  /** Whoever is busy with something else looks at the page at most so often meanwhile; in milliseconds of customer's time. */
  readonly sparsely: <T>(every: number, work: () => Promise<T>) => Promise<T>;
  readonly isSparse: () => boolean;
};

type PollParts = {
  readonly settings: Settings;
  readonly clock: Pick<CustomerClock, 'now' | 'skew' | 'since'>;
  readonly recorder: Recorder;
  readonly acts: Pick<Acts, 'last'>;
  readonly windows: Pick<Windows, 'current'>;
  readonly overlays: OverlayProbe;
  readonly goal: GoalWatch;
};

/** Where looking for overlays takes long, it is done at most so often, in milliseconds of customer's time. */
const scanEvery = 250;
/** A look that takes longer than this, in real milliseconds, takes long. */
const longScan = 25;

export function makePagePoll(parts: PollParts): PagePoll {
  const { settings, clock, windows, overlays, goal } = parts;
  let budget = 0;
  let every = 0;
  let polledAt = Number.NEGATIVE_INFINITY;
  /** Something changed since the last scan. */
  let isDirty = true;
  let scannedAt = Number.NEGATIVE_INFINITY;
  /** How long the last scan took, in real milliseconds. */
  let scanTook = 0;

  const scan = async (): Promise<void> => {
    isDirty = false;
    scannedAt = clock.now();
    const from = performance.now();
    await overlays.scan(windows.current());
    scanTook = performance.now() - from;
  };
  const poll = async (): Promise<Stillness> => {
    const tab = windows.current();
    polledAt = clock.now();
    // A page that is being left answers only when the next is there.
    if (tab.dialogOpen || tab.leaving) return stillnessOf(tab, []);
    const pulses = await pulsesOf(tab, parts);
    const still = stillnessOf(tab, pulses);
    isDirty ||= pulses.some(({ dirty }) => dirty);
    if (!isDirty) return still;
    await goal.check();
    const isQuick = scanTook < longScan && settings.pace === 'fast';
    const isDue = isQuick || clock.now() - scannedAt >= scanEvery;
    if (settings.pace !== 'robot' && isDue) await scan();
    return still;
  };
  return {
    poll,
    scan,
    afterSlice: async () => {
      if (settings.signal.aborted) throw new UnmeasurableError('stopped', 'It was stopped.');
      while (isLoading(windows.current())) await pause(5);
      const from = performance.now();
      const isAnswered = (): boolean => windows.current().requests.pending() === 0;
      while (!isAnswered() && performance.now() - from < budget) await pause(5);
      budget -= performance.now() - from;
      if (clock.now() - polledAt >= every) await poll();
    },
    grantRequests: (time) => {
      budget = time;
    },
    sparsely: async (atMost, work) => {
      every = atMost;
      try {
        return await work();
      } finally {
        every = 0;
      }
    },
    isSparse: () => every > 0,
  };
}

/** Asks every frame what has happened in it since it was asked last. */
async function pulsesOf(tab: Tab, parts: PollParts): Promise<readonly Pulse[]> {
  const { clock, recorder } = parts;
  const answers = await Promise.all(
    tab.frames.all().map((frame) => askOr(frame, null, 'pulse', clock.now(), clock.skew())),
  );
  const pulses = answers.filter((pulse) => pulse !== null);
  for (const pulse of pulses) {
    recordAsks(parts, pulse.asks);
    if (pulse.failed) noteFault(recorder);
  }
  return pulses;
}

/** A refresh later than this, in seconds, keeps a page up to date: nobody waits for it. */
const soon = 15;

function stillnessOf({ refreshDelay }: Tab, pulses: readonly Pulse[]): Stillness {
  const delays = [refreshDelay, ...pulses.map((pulse) => pulse.refreshDelay)];
  return {
    quietFor: Math.min(Number.POSITIVE_INFINITY, ...pulses.map(({ quietFor }) => quietFor)),
    refreshing: delays.some((delay) => delay !== null && delay <= soon),
  };
}

/** A document that is not whole after so long, in real milliseconds, waits for something that may never come. */
const loadsWithin = 5000;

/** What a site begins when it is loaded begins by its own time, and not by the customer's. */
function isLoading({ closed, dialogOpen, document, leaving, timing }: Tab): boolean {
  if (closed || dialogOpen) return false;
  const isNear = (moment: number): boolean => performance.now() - moment < loadsWithin;
  return (!document.loaded && isNear(document.openedAt)) || (leaving && isNear(timing.askedAt));
}
