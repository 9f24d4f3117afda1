import type { SkewedNow } from './clock-now.ts';

export type Frames = {
  /** Draws what would have been drawn in this time, at most 20 times a second. */
  run(by: number): void;
  pending(): boolean;
};

/** Moved time is drawn 20 times a second: enough for a loop to see it pass, few enough to be quick. */
const frameLength = 50;

/** Replaces animation frames by ones that the browser still runs, and that can be run ahead of time. */
export function makeFrames(now: SkewedNow): Frames {
  const callbacks = new Map<number, FrameRequestCallback>();
  const native = requestAnimationFrame.bind(globalThis);
  let nextId = 1;
  let scheduled = false;

  const runAll = (time: number): void => {
    const due = [...callbacks];
    for (const [id, callback] of due) {
      if (!callbacks.delete(id)) continue;
      try {
        callback(time);
      } catch (error) {
        reportError(error);
      }
    }
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    native(() => {
      scheduled = false;
      runAll(now.now());
      if (callbacks.size > 0) schedule();
    });
  };
  Object.defineProperty(globalThis, 'requestAnimationFrame', {
    configurable: true,
    writable: true,
    value: (callback: FrameRequestCallback): number => {
      const id = nextId++;
      callbacks.set(id, callback);
      schedule();
      return id;
    },
  });
  Object.defineProperty(globalThis, 'cancelAnimationFrame', {
    configurable: true,
    writable: true,
    value: (id: number) => void callbacks.delete(id),
  });

  return {
    pending: () => callbacks.size > 0,
    run: (by) => {
      const start = now.now() - by;
      for (let passed = Math.min(frameLength, by); passed <= by; passed += frameLength) {
        if (callbacks.size === 0) return;
        runAll(start + passed);
      }
    },
  };
}
