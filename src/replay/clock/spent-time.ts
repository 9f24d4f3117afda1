/** Whose real time it is, the customer's or the tool's. All in milliseconds. */
export type SpentTime = {
  /** What the customer has spent, thinking time included that was moved. */
  readonly now: () => number;
  /** While this runs, real time is the customer's time. */
  readonly running: <T>(work: () => Promise<T>) => Promise<T>;
  /** What runs meanwhile is thinking, and waits for no site. */
  readonly thinking: <T>(work: () => Promise<T>) => Promise<T>;
  readonly credit: (duration: number) => void;
  /** The pages stood still for so long, for the tool's sake: that was not the customer's time. */
  readonly stood: (duration: number) => void;
  /** How much real time was not the customer's. */
  readonly toolTime: () => number;
  /** A site is being waited for. */
  readonly waits: () => boolean;
};

/** `onWait`: the customer begins to wait for a site, or has ended. */
export function makeSpentTime(onWait: (waits: boolean) => void): SpentTime {
  const real = (): number => performance.now();
  const start = real();
  let credited = 0;
  let runningSince: number | null = null;
  /** Real time that was the customer's. */
  let lived = 0;
  let livedSince: number | null = null;
  let depth = 0;
  let isThinking = false;
  let waits = false;

  const spent = (): number => credited + (runningSince === null ? 0 : real() - runningSince);
  const setWaits = (now: boolean): void => {
    if (isThinking) return;
    waits = now;
    onWait(now);
  };
  const begin = (): void => {
    if (depth++ > 0) return;
    runningSince = real();
    setWaits(true);
    livedSince = real();
  };
  const end = (): void => {
    if (--depth > 0) return;
    credited = spent();
    runningSince = null;
    lived += real() - (livedSince ?? real());
    livedSince = null;
    setWaits(false);
  };
  return {
    now: spent,
    running: async (work) => {
      begin();
      try {
        return await work();
      } finally {
        end();
      }
    },
    thinking: async (work) => {
      isThinking = true;
      try {
        return await work();
      } finally {
        isThinking = false;
      }
    },
    credit: (duration) => {
      credited += duration;
    },
    stood: (duration) => {
      if (runningSince !== null) runningSince += duration;
      if (livedSince !== null) livedSince += duration;
    },
    toolTime: () => real() - start - lived - (livedSince === null ? 0 : real() - livedSince),
    waits: () => waits,
  };
}
