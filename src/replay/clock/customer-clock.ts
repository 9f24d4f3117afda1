import { setTimeout as sleep } from 'node:timers/promises';

/** What a slice of moved time left to do in the pages. */
export type Slice = {
  readonly next: number | null;
  readonly moving: boolean;
  /** A clock cannot be moved, as a page broke it or a worker keeps it: time must really pass. */
  readonly lost?: boolean;
};

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
  readonly pace: 'real' | 'fast' | 'robot';
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

/** The longest slice while something moves: what comes and goes within it might be missed. */
const longestSlice = 250;

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
  const real = (): number => performance.now();
  const start = real();
  let skew = 0;
  let credited = 0;
  let runningSince: number | null = null;
  let depth = 0;
  let thinking = false;
  let slice: Slice = { next: 0, moving: true };

  let origin = 0;
  let forgiven = 0;
  const spent = (): number => credited + (runningSince === null ? 0 : real() - runningSince);
  const now = (): number => spent() - origin;
  let heldSince: number | null = null;
  const pageNow = (): number => (heldSince ?? real()) - start + skew;
  /** Where the pages' time ran, stood or was moved; moments in milliseconds since 1970. */
  const marks: { readonly moment: number; readonly page: number; readonly runs: boolean }[] = [];
  const mark = (): void => {
    marks.push({ moment: Date.now(), page: pageNow(), runs: heldSince === null });
  };
  mark();
  const debt = (): number => pageNow() - spent() - forgiven;

  const forgive = (): void => {
    forgiven = pageNow() - spent();
  };

  /** Real time that was the customer's. */
  let lived = 0;
  let livedSince: number | null = null;
  const toolTime = (): number =>
    real() - start - lived - (livedSince === null ? 0 : real() - livedSince);

  let waits = false;
  const setWaits = (now: boolean): void => {
    waits = now;
    onWait(now);
  };

  const running = async <T>(work: () => Promise<T>): Promise<T> => {
    if (depth === 0) {
      runningSince = real();
      if (!thinking) setWaits(true);
      livedSince = real();
    }
    depth++;
    try {
      return await work();
    } finally {
      depth--;
      if (depth === 0) {
        credited = spent();
        runningSince = null;
        lived += real() - (livedSince ?? real());
        livedSince = null;
        if (!thinking) setWaits(false);
      }
    }
  };

  const standing = async <T>(work: () => Promise<T>): Promise<T> => {
    if (pace !== 'fast' || heldSince !== null) return work();
    await hold();
    heldSince = real();
    mark();
    try {
      return await work();
    } finally {
      const stood = real() - heldSince;
      heldSince = null;
      skew -= stood;
      // A picture taken while a site is waited for is not waiting.
      if (runningSince !== null) runningSince += stood;
      if (livedSince !== null) livedSince += stood;
      mark();
      await release(skew);
    }
  };

  const move = async (duration: number): Promise<void> => {
    if (pace !== 'fast') return void (await sleep(duration));
    if (slice.lost) {
      await sleep(duration);
      slice = await tick(skew);
      return;
    }
    skew += duration;
    mark();
    credited += duration;
    slice = await tick(skew);
  };

  const advance = async (duration: number, enough = (): boolean => false): Promise<void> => {
    const end = now() + duration;
    const began = { real: real(), now: now() };
    // What the pages have set since the last slice decides how far the first may go.
    if (pace === 'fast') slice = await tick(skew);
    while (now() < end && !enough()) {
      const taken = { real: real() - began.real, moved: now() - began.now };
      const length = Math.max(
        sliceLength(pace, slice),
        pace === 'fast' ? leastSlice(slice, taken, end - now()) : 0,
      );
      await move(Math.min(end - now(), length));
      await afterSlice();
    }
  };

  const think = async (duration: number): Promise<void> => {
    if (pace === 'robot') return;
    const paid = Math.min(duration, Math.max(0, debt()));
    credited += paid;
    if (duration <= paid) return paid > 0 ? afterSlice() : undefined;
    thinking = true;
    try {
      await running(async () => {
        const end = now() + duration - paid;
        // What came meanwhile is seen before time is moved on.
        await afterSlice();
        await advance(Math.max(0, end - now()));
      });
    } finally {
      thinking = false;
    }
  };

  return {
    now,
    begin: () => {
      origin = spent();
      forgive();
    },
    forgive,
    pageNow,
    since: (moment) => {
      const before = marks.findLast((one) => one.moment <= moment);
      const then = before ? before.page + (before.runs ? moment - before.moment : 0) : 0;
      return Math.max(0, pageNow() - then);
    },
    skew: () => skew,
    waits: () => waits,
    toolTime,
    running,
    standing,
    advance,
    credit: (duration) => {
      credited += duration;
    },
    think,
  };
}

/** The shortest slice: pages that set timers all the time are moved in steps of this. */
const shortestSlice = 50;

/** Moving the time of a busy page may take as long as that time: after so many real milliseconds it is moved in great steps. */
const hurriesAfter = 4000;
/** Where time is moved this many times faster than it passes, nobody need hurry. */
const fastEnough = 4;

function leastSlice(
  { lost }: Slice,
  { real, moved }: { readonly real: number; readonly moved: number },
  left: number,
): number {
  if (lost || real < hurriesAfter || moved > real * fastEnough) return 0;
  return real < 2 * hurriesAfter ? Math.max(1000, left / 4) : left;
}

function sliceLength(pace: ClockParts['pace'], { next, moving, lost }: Slice): number {
  if (pace !== 'fast' || lost) return longestSlice;
  // A millisecond more, so that what is due at the same moment runs in the same slice.
  const toNext = next === null ? Number.POSITIVE_INFINITY : Math.max(next + 1, shortestSlice);
  return moving ? Math.min(toNext, longestSlice) : toNext;
}
