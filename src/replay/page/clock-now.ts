/** The page's sense of now: the browser's, plus how far it has been moved ahead. In milliseconds. */
export type SkewedNow = {
  start(skew: number): void;
  skew(): number;
  move(by: number): void;
  /** Time since the page opened, as `performance.now` tells it. */
  now(): number;
};

/** Replaces `Date` and `performance.now` by versions that are ahead by the skew. */
export function skewed(): SkewedNow {
  let skew = 0;
  let atStart = 0;
  const NativeDate = Date;
  const nativeNow = performance.now.bind(performance);
  const now = (): number => nativeNow() + skew - atStart;

  globalThis.Date = new Proxy(NativeDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [NativeDate.now() + skew] : args, newTarget),
    apply: () => new NativeDate(NativeDate.now() + skew).toString(),
    get: (target, property, receiver) =>
      property === 'now' ? dateNow : Reflect.get(target, property, receiver),
  });
  const dateNow = (): number => Math.round(NativeDate.now() + skew);
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
    now,
  };
}
