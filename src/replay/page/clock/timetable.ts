export type Timer = {
  readonly id: number;
  readonly run: () => void;
  /** On the page's clock. */
  due: number;
  /** For intervals: their length. */
  readonly every: number | null;
  native: ReturnType<typeof setTimeout> | undefined;
};

/** Timers by their ids; numbers come in the order in which they were set. */
export type Timetable = Record<number, Timer>;

/** Kept from before the page, which may put something of its own in the place of anything. */
const { max } = Math;

/** Intervals shorter than this run at most 20 times a second of moved time. */
const shortestInterval = 50;

/** The timer that falls due next until then; null: none does. `last`: when each ran last, in the time that is being moved. */
export function soonest(
  timers: Readonly<Timetable>,
  until: number,
  last: Readonly<Record<number, number>>,
): Timer | null {
  let first: Timer | null = null;
  for (const id in timers) {
    const timer = timers[id];
    const before = last[id];
    if (!timer) continue;
    const due = before === undefined ? timer.due : max(timer.due, before + shortestInterval);
    if (due > until || (first && due >= first.due)) continue;
    timer.due = due;
    first = timer;
  }
  return first;
}
