import { idleCallback } from './idle-callback.ts';
import { macrotask } from './macrotask.ts';
import type { SkewedNow } from './now.ts';
import { soonest, type Timer, type Timetable } from './timetable.ts';

export type Timers = {
  /** Runs what falls due in the next milliseconds, in order, moving the clock along. */
  runUntil(by: number): Promise<void>;
  /** Milliseconds to the next timer; null when none is set. */
  next(): number | null;
  /** The clock stands still: nothing falls due. */
  hold(): void;
  /** The clock runs again. */
  release(): void;
};

/**
 * A page may put something of its own in the place of anything, and its timers must run all the same: what is used when they
 * run is kept from before, and is plain objects otherwise.
 */
const { apply } = Reflect;
const { max, min } = Math;
const toNumber = Number;
const report = reportError;

/** A timer that sets itself anew with no delay would never end. */
const mostRuns = 1000;
/** Timers whose work takes longer than this, in real milliseconds, are left to the browser: the page is as late with them as it makes itself. */
const longestRun = 1000;

/** Replaces timers by ones that the browser still runs, and that can be run ahead of time. */
export function makeTimers(now: SkewedNow): Timers {
  const timers: Timetable = Object.create(null);
  const nativeSet = setTimeout.bind(globalThis);
  const nativeClear = clearTimeout.bind(globalThis);
  const nativeIdle = globalThis.requestIdleCallback?.bind(globalThis);
  let nextId = 1;

  const arm = (timer: Timer): void => {
    nativeClear(timer.native);
    if (now.held()) return;
    timer.native = nativeSet(() => fire(timer), max(0, timer.due - now.now()));
  };
  const each = (act: (timer: Timer) => void): void => {
    for (const id in timers) {
      const timer = timers[id];
      if (timer) act(timer);
    }
  };
  const armAll = (): void => each(arm);
  const fire = (timer: Timer): void => {
    if (timers[timer.id] !== timer) return;
    if (timer.every === null) delete timers[timer.id];
    else {
      timer.due = max(timer.due + timer.every, now.now());
      arm(timer);
    }
    timer.run();
  };
  const set = (handler: unknown, delay: unknown, repeat: boolean, args: unknown[]): number => {
    const wait = max(0, toNumber(delay) || 0);
    const id = nextId++;
    const run = (): void => call(handler, args);
    const timer = {
      id,
      run,
      due: now.now() + wait,
      every: repeat ? max(4, wait) : null,
      native: undefined,
    };
    timers[id] = timer;
    arm(timer);
    return id;
  };
  const clear = (id: unknown): void => {
    const timer = timers[toNumber(id)];
    if (!timer) return;
    nativeClear(timer.native);
    delete timers[timer.id];
  };
  define('setTimeout', (handler: unknown, delay: unknown, ...args: unknown[]) =>
    set(handler, delay, false, args),
  );
  define('setInterval', (handler: unknown, delay: unknown, ...args: unknown[]) =>
    set(handler, delay, true, args),
  );
  define('clearTimeout', clear);
  define('clearInterval', clear);
  if (nativeIdle) define('requestIdleCallback', idleCallback(nativeIdle, set, clear));

  return {
    next: () => {
      let first: number | null = null;
      each(({ due }) => {
        first = min(first ?? due, due);
      });
      return first === null ? null : max(0, first - now.now());
    },
    runUntil: async (by) => {
      const end = now.skew() + by;
      const from = now.real();
      const last: Record<number, number> = Object.create(null);
      for (let runs = 0; runs < mostRuns; runs++) {
        const timer = soonest(timers, now.now() + end - now.skew(), last);
        if (!timer || now.real() - from > longestRun) break;
        const ahead = timer.due - now.now();
        if (ahead > 0) now.move(min(ahead, end - now.skew()));
        last[timer.id] = now.now();
        fire(timer);
        // As between timers of the browser's own, everything promised is kept first.
        await macrotask();
      }
      if (end > now.skew()) now.move(end - now.skew());
      armAll();
    },
    hold: () => {
      each((timer) => nativeClear(timer.native));
    },
    release: armAll,
  };
}

/** A handler may be a text of code, as in old pages. An error in it is the page's own. */
function call(handler: unknown, args: unknown[]): void {
  try {
    if (typeof handler === 'function') apply(handler, globalThis, args);
    // biome-ignore lint/security/noGlobalEval: a timer takes a text of code, and the page's own timer must too
    else globalThis.eval(String(handler));
  } catch (error) {
    report(error);
  }
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
