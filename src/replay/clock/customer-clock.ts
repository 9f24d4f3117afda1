import { setTimeout as sleep } from 'node:timers/promises';
import type { Pace } from '../settings.ts';
import { makePageTime } from './page-time.ts';
import { leastSlice, type Slice, sliceLength } from './slice.ts';
import { makeSpentTime } from './spent-time.ts';

export type CustomerClock = {
  /** The customer's time in milliseconds since the journey began. */
  now(): number;
  /** The journey begins now: the customer's time is counted from here. */
  begin(): void;
  /** A page is new, or was kept frozen: it has not lived through what the tool has used until now. */
  forgive(): void;
  /** The pages' time: the customer's, and what the tool has used of it since the customer last thought. */
  pageNow(): number;
  /** How much of the pages' time has passed since a moment, given in milliseconds since 1970. */
  since(moment: number): number;
  /** How far the pages' clocks are ahead of the browser's. */
  skew(): number;
  /** A site is being waited for. */
  waits(): boolean;
  /** How much real time the tool has used for its own work, in milliseconds: that is when the customer neither waits nor thinks. */
  toolTime(): number;
  /** While this runs, real time is the customer's time: a site is being waited for. */
  running<T>(work: () => Promise<T>): Promise<T>;
  /** While this runs, it is the tool that is at work: the pages' clocks stand still, where they can be told to. */
  standing<T>(work: () => Promise<T>): Promise<T>;
  /** The customer thinks, reads or moves for so long. The tool's own time since is taken off first. */
  think(duration: number): Promise<void>;
  /** Moves time on while running, in slices; stops early when `enough` says so. */
  advance(duration: number, enough?: () => boolean): Promise<void>;
  /** Real time that turns out to have been the customer's. */
  credit(duration: number): void;
};

export type ClockParts = {
  readonly pace: Pace;
  /** Moves every page's clock to this skew. */
  readonly tick: (skew: number) => Promise<Slice>;
  /** Lets what the slice set off be answered, and looks whether anything came. */
  readonly afterSlice: () => Promise<void>;
  /** Stops every page's clock, and lets it run again with this skew. */
  readonly hold: () => Promise<unknown>;
  readonly release: (skew: number) => Promise<unknown>;
  /** The customer begins to wait for a site, or has ended. */
  readonly onWait: (waits: boolean) => void;
};

/**
 * Real waits as they took, and for each act the time a person needs. Outside `running` and `think` it stands still:
 * that is the tool's time, a debt that the next thinking time pays off, since the pages lived through it.
 */
export function makeCustomerClock({
  pace,
  tick,
  afterSlice,
  hold,
  release,
  onWait,
}: ClockParts): CustomerClock {
  const pages = makePageTime();
  const spent = makeSpentTime(onWait);
  let slice: Slice = { next: 0, moving: true };
  let origin = 0;
  let forgiven = 0;
  const now = (): number => spent.now() - origin;
  const debt = (): number => pages.now() - spent.now() - forgiven;
  const forgive = (): void => {
    forgiven = pages.now() - spent.now();
  };

  const standing = async <T>(work: () => Promise<T>): Promise<T> => {
    if (pace !== 'fast' || pages.stands()) return work();
    await hold();
    pages.stop();
    try {
      return await work();
    } finally {
      // A picture taken while a site is waited for is not waiting.
      spent.stood(pages.go());
      await release(pages.skew());
    }
  };

  const move = async (duration: number): Promise<void> => {
    if (pace !== 'fast') return void (await sleep(duration));
    if (slice.lost) {
      await sleep(duration);
    } else {
      pages.move(duration);
      spent.credit(duration);
    }
    slice = await tick(pages.skew());
  };

  const advance = async (duration: number, enough = (): boolean => false): Promise<void> => {
    const end = now() + duration;
    const began = { real: performance.now(), now: now() };
    // What the pages have set since the last slice decides how far the first may go.
    if (pace === 'fast') slice = await tick(pages.skew());
    while (now() < end && !enough()) {
      const taken = { real: performance.now() - began.real, moved: now() - began.now };
      const least = pace === 'fast' ? leastSlice(slice, taken, end - now()) : 0;
      await move(Math.min(end - now(), Math.max(sliceLength(pace, slice), least)));
      await afterSlice();
    }
  };

  const think = async (duration: number): Promise<void> => {
    if (pace === 'robot') return;
    const paid = Math.min(duration, Math.max(0, debt()));
    spent.credit(paid);
    if (duration <= paid) return paid > 0 ? afterSlice() : undefined;
    const thinkOn = async (): Promise<void> => {
      const end = now() + duration - paid;
      // What came meanwhile is seen before time is moved on.
      await afterSlice();
      await advance(Math.max(0, end - now()));
    };
    await spent.thinking(() => spent.running(thinkOn));
  };

  return {
    now,
    begin: () => {
      origin = spent.now();
      forgive();
    },
    forgive,
    pageNow: pages.now,
    since: pages.since,
    skew: pages.skew,
    waits: spent.waits,
    toolTime: spent.toolTime,
    running: spent.running,
    standing,
    advance,
    credit: spent.credit,
    think,
  };
}
