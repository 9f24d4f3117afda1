import type { SkewedNow } from './now.ts';

export type Frames = {
  /** Draws what would have been drawn in this time, at most 20 times a second. */
  run(by: number): void;
  pending(): boolean;
};

/** Moved time is drawn 20 times a second: enough for a loop to see it pass, few enough to be quick. */
const frameLength = 50;

const { min } = Math;
const toNumber = Number;
const report = reportError;

/** Replaces animation frames by ones that the browser still runs, and that can be run ahead of time. */
export function makeFrames(now: SkewedNow): Frames {
  // A plain object: a page may break what maps and lists are made of, and its frames must be drawn all the same.
  const callbacks: Record<number, FrameRequestCallback> = Object.create(null);
  let waiting = 0;
  const cancel = (id: number): void => {
    if (!(id in callbacks)) return;
    delete callbacks[id];
    waiting--;
  };
  const native = requestAnimationFrame.bind(globalThis);
  let nextId = 1;
  let scheduled = false;

  const runAll = (time: number): void => {
    const before = nextId;
    for (const key in callbacks) {
      const callback = callbacks[key];
      // What a callback asks for is drawn in the next frame.
      if (!callback || toNumber(key) >= before) continue;
      cancel(toNumber(key));
      try {
        callback(time);
      } catch (error) {
        report(error);
      }
    }
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    native(() => {
      scheduled = false;
      runAll(now.now());
      if (waiting > 0) schedule();
    });
  };
  Object.defineProperty(globalThis, 'requestAnimationFrame', {
    configurable: true,
    writable: true,
    value: (callback: FrameRequestCallback): number => {
      const id = nextId++;
      callbacks[id] = callback;
      waiting++;
      schedule();
      return id;
    },
  });
  Object.defineProperty(globalThis, 'cancelAnimationFrame', {
    configurable: true,
    writable: true,
    value: cancel,
  });

  return {
    pending: () => waiting > 0,
    run: (by) => {
      const start = now.now() - by;
      for (let passed = min(frameLength, by); passed <= by; passed += frameLength) {
        if (waiting === 0) return;
        runAll(start + passed);
      }
    },
  };
}
