import type { SkewedNow } from './clock-now.ts';
import { macrotask } from './macrotask.ts';

type Timer = {
  readonly id: number;
  readonly run: () => void;
  /** On the page's clock. */
  due: number;
  /** For intervals: their length. */
  readonly every: number | null;
  native: ReturnType<typeof setTimeout> | undefined;
};

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

/** Intervals shorter than this run at most 20 times a second of moved time. */
const shortestInterval = 50;
/** A timer that sets itself anew with no delay would never end. */
const mostRuns = 1000;

/** Replaces timers by ones that the browser still runs, and that can be run ahead of time. */
export function makeTimers(now: SkewedNow): Timers {
  const timers = new Map<number, Timer>();
  const nativeSet = setTimeout.bind(globalThis);
  const nativeClear = clearTimeout.bind(globalThis);
  const nativeIdle = globalThis.requestIdleCallback?.bind(globalThis);
  let nextId = 1;

  const arm = (timer: Timer): void => {
    nativeClear(timer.native);
    if (now.held()) return;
    timer.native = nativeSet(() => fire(timer), Math.max(0, timer.due - now.now()));
  };
  const armAll = (): void => {
    for (const timer of timers.values()) arm(timer);
  };
  const fire = (timer: Timer): void => {
    if (!timers.has(timer.id)) return;
    if (timer.every === null) timers.delete(timer.id);
    else {
      timer.due = Math.max(timer.due + timer.every, now.now());
      arm(timer);
    }
    timer.run();
  };
  const set = (handler: unknown, delay: unknown, repeat: boolean, args: unknown[]): number => {
    const wait = Math.max(0, Number(delay) || 0);
    const id = nextId++;
    const run = (): void => call(handler, args);
    const timer = {
      id,
      run,
      due: now.now() + wait,
      every: repeat ? Math.max(4, wait) : null,
      native: undefined,
    };
    timers.set(id, timer);
    arm(timer);
    return id;
  };
  const clear = (id: unknown): void => {
    const timer = timers.get(Number(id));
    if (timer) nativeClear(timer.native);
    timers.delete(Number(id));
  };
  define('setTimeout', (handler: unknown, delay: unknown, ...args: unknown[]) =>
    set(handler, delay, false, args),
  );
  define('setInterval', (handler: unknown, delay: unknown, ...args: unknown[]) =>
    set(handler, delay, true, args),
  );
  define('clearTimeout', clear);
  define('clearInterval', clear);
  if (nativeIdle) define('requestIdleCallback', idle(nativeIdle, set, clear));

  return {
    next: () => {
      const due = [...timers.values()].map((timer) => timer.due);
      return due.length === 0 ? null : Math.max(0, Math.min(...due) - now.now());
    },
    runUntil: async (by) => {
      const end = now.skew() + by;
      const last = new Map<Timer, number>();
      for (let runs = 0; runs < mostRuns; runs++) {
        const timer = soonest(timers, now.now() + end - now.skew(), last);
        if (!timer) break;
        const ahead = timer.due - now.now();
        if (ahead > 0) now.move(Math.min(ahead, end - now.skew()));
        last.set(timer, now.now());
        fire(timer);
        // As between timers of the browser's own, everything promised is kept first.
        await macrotask();
      }
      if (end > now.skew()) now.move(end - now.skew());
      armAll();
    },
    hold: () => {
      for (const timer of timers.values()) nativeClear(timer.native);
    },
    release: armAll,
  };
}

function soonest(
  timers: ReadonlyMap<number, Timer>,
  until: number,
  last: ReadonlyMap<Timer, number>,
): Timer | null {
  let first: Timer | null = null;
  for (const timer of timers.values()) {
    const before = last.get(timer);
    const due = before === undefined ? timer.due : Math.max(timer.due, before + shortestInterval);
    if (due > until) continue;
    if (!first || due < first.due) first = Object.assign(timer, { due });
  }
  return first;
}

/** An idle callback runs when the browser is idle, or when its time-out falls due on the moved clock. */
function idle(
  native: typeof requestIdleCallback,
  set: (handler: unknown, delay: unknown, repeat: boolean, args: unknown[]) => number,
  clear: (id: unknown) => void,
) {
  return (callback: IdleRequestCallback, options?: IdleRequestOptions): number => {
    if (!options?.timeout) return native(callback, options);
    let done = false;
    const once = (deadline: IdleDeadline): void => {
      if (done) return;
      done = true;
      clear(id);
      callback(deadline);
    };
    const id = set(
      () => once({ didTimeout: true, timeRemaining: () => 0 }),
      options.timeout,
      false,
      [],
    );
    return native(once);
  };
}

/** A handler may be a text of code, as in old pages. An error in it is the page's own. */
function call(handler: unknown, args: unknown[]): void {
  try {
    if (typeof handler === 'function') Reflect.apply(handler, globalThis, args);
    // biome-ignore lint/security/noGlobalEval: a timer takes a text of code, and the page's own timer must too
    else globalThis.eval(String(handler));
  } catch (error) {
    reportError(error);
  }
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
