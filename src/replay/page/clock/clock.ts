import { holdAnimations, moveAnimations } from './animations.ts';
import { makeFrames } from './frames.ts';
import { macrotask } from './macrotask.ts';
import { skewed } from './now.ts';
import { makeTimers } from './timers.ts';

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
  tick(skew: number): Promise<Ticked> | Ticked;
  /** Stands still while the tool works: that is not the customer's time. */
  hold(): void;
  /** Runs again, this far ahead of the browser's clock. */
  release(skew: number): void;
};

/** A page that is not told to go on goes on by itself, after so many milliseconds. */
const longestHold = 10_000;

/**
 * A clock that can be moved forward. Until it is, everything runs as the browser runs it. Only timers, frames, idle
 * callbacks, `Date` and `performance.now` are touched: other parts of `performance` stand as they are.
 */
function makeClock(): PageClock {
  const native = { set: setTimeout.bind(globalThis), clear: clearTimeout.bind(globalThis) };
  const now = skewed();
  const timers = makeTimers(now);
  const frames = makeFrames(now);
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  let freeAnimations = (): void => undefined;
  const release = (skew: number): void => {
    native.clear(giveUp);
    freeAnimations();
    freeAnimations = () => undefined;
    now.release(skew);
    timers.release();
  };
  const tick = async (skew: number): Promise<Ticked> => {
    if (now.held()) release(now.skew());
    const from = now.skew();
    if (skew > from) {
      await timers.runUntil(skew - from);
      frames.run(skew - from);
      moveAnimations(skew - from);
    }
    await macrotask();
    return { next: timers.next(), moving: frames.pending() || moveAnimations(0) };
  };
  const withoutScripts = (skew: number): Ticked => {
    const by = skew - now.skew();
    if (by > 0) now.move(by);
    return { next: null, moving: moveAnimations(Math.max(0, by)) };
  };
  // In a sandbox without scripts no promise of this world is ever kept.
  const isScripted = !matchMedia('(scripting: none)').matches;
  return {
    start: now.start,
    hold: () => {
      if (now.held()) return;
      now.hold();
      timers.hold();
      freeAnimations = holdAnimations();
      giveUp = native.set(() => release(now.skew()), longestHold);
    },
    release,
    tick: (skew) => (isScripted ? tick(skew) : withoutScripts(skew)),
  };
}

/** A plain name: a page may put something in place of `Symbol`, and cannot put anything in place of this. */
const key = 'friction.clock';
if (!Reflect.has(globalThis, key)) {
  Object.defineProperty(globalThis, key, { value: Object.freeze(makeClock()) });
}
