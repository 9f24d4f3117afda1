import { moveAnimations } from './clock-animations.ts';
import { makeFrames } from './clock-frames.ts';
import { skewed } from './clock-now.ts';
import { makeTimers } from './clock-timers.ts';
import { macrotask } from './macrotask.ts';

/** What a slice of time left to do, so that the next can be chosen. */
export type Ticked = {
  /** Milliseconds to the next timer; null when none is set. */
  readonly next: number | null;
  /** Something is drawn on every frame, or a finite animation runs. */
  readonly moving: boolean;
};

export type PageClock = {
  /** Sets how far this page's clock is ahead; before anything of the page runs. */
  start(skew: number): void;
  /** Moves the page's clock to this skew, running what falls due on the way. */
  tick(skew: number): Promise<Ticked>;
};

/**
 * A clock that can be moved forward. Until it is, everything runs as the browser runs it. Only timers, frames, idle
 * callbacks, `Date` and `performance.now` are touched: other parts of `performance` stand as they are.
 */
function makeClock(): PageClock {
  const now = skewed();
  const timers = makeTimers(now);
  const frames = makeFrames(now);
  return {
    start: now.start,
    tick: async (skew) => {
      const from = now.skew();
      if (skew > from) {
        await timers.runUntil(skew - from);
        frames.run(skew - from);
        moveAnimations(skew - from);
      }
      await macrotask();
      return { next: timers.next(), moving: frames.pending() || moveAnimations(0) };
    },
  };
}

const key = Symbol.for('friction.clock');
if (!Reflect.has(globalThis, key)) {
  Object.defineProperty(globalThis, key, { value: makeClock(), enumerable: false });
}
