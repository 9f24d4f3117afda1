/** The page's sense of now: the browser's, plus how far it has been moved ahead. In milliseconds. */
export type SkewedNow = {
  start(skew: number): void;
  skew(): number;
  move(by: number): void;
  /** Stands still from here on. */
  hold(): void;
  /** Goes on where it stood, and is this far ahead of the browser's clock from now on. */
  release(skew: number): void;
  held(): boolean;
  /** Time since the page opened, as `performance.now` tells it. */
  now(): number;
  /** The browser's own time, which nobody moves. */
  real(): number;
};

const { round } = Math;
const { construct, get } = Reflect;

/** Replaces `Date` and `performance.now` by versions that are ahead by the skew. */
export function skewed(): SkewedNow {
  let skew = 0;
  let atStart = 0;
  const NativeDate = Date;
  const nativeNow = performance.now.bind(performance);
  const nativeDateNow = Date.now;
  /** What the clock stands at while it is held; null: it runs. */
  let stands: { readonly now: number; readonly date: number } | null = null;
  const now = (): number => stands?.now ?? nativeNow() + skew - atStart;

  globalThis.Date = new Proxy(NativeDate, {
    construct: (target, args, newTarget) =>
      construct(target, args.length === 0 ? [dateNow()] : args, newTarget),
    apply: () => new NativeDate(dateNow()).toString(),
    get: (target, property, receiver) =>
      property === 'now' ? dateNow : get(target, property, receiver),
  });
  const dateNow = (): number => stands?.date ?? round(nativeDateNow() + skew);
  NativeDate.prototype.constructor = globalThis.Date;
  Object.defineProperty(performance, 'now', { value: now, configurable: true, writable: true });

  return {
    start: (value) => {
      skew = value;
      atStart = value;
    },
    skew: () => skew,
    move: (by) => {
      skew += by;
    },
    hold: () => {
      stands ??= { now: now(), date: dateNow() };
    },
    release: (value) => {
      // `performance.now` goes on without a jump; `Date` is where the other pages' is.
      const before = now();
      stands = null;
      skew = value;
      atStart = nativeNow() + skew - before;
    },
    held: () => stands !== null,
    now,
    real: nativeNow,
  };
}
