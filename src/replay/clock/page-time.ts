/** The pages' time: real time, with what it was moved by, and without what it stood still for. All in milliseconds. */
export type PageTime = {
  readonly now: () => number;
  /** How much of it has passed since a moment, given in milliseconds since 1970. */
  readonly since: (moment: number) => number;
  /** How far it is ahead of the browser's own. */
  readonly skew: () => number;
  readonly move: (duration: number) => void;
  readonly stop: () => void;
  /** It runs again; how long it stood. */
  readonly go: () => number;
  readonly stands: () => boolean;
};

/** Where it ran, stood or was moved; moments in milliseconds since 1970. */
type Mark = { readonly moment: number; readonly page: number; readonly runs: boolean };

export function makePageTime(): PageTime {
  const start = performance.now();
  let skew = 0;
  let stoodSince: number | null = null;
  const marks: Mark[] = [];
  const now = (): number => (stoodSince ?? performance.now()) - start + skew;
  const mark = (): void => {
    marks.push({ moment: Date.now(), page: now(), runs: stoodSince === null });
  };
  mark();
  return {
    now,
    since: (moment) => {
      const before = marks.findLast((one) => one.moment <= moment);
      const then = before ? before.page + (before.runs ? moment - before.moment : 0) : 0;
      return Math.max(0, now() - then);
    },
    skew: () => skew,
    move: (duration) => {
      skew += duration;
      mark();
    },
    stop: () => {
      stoodSince = performance.now();
      mark();
    },
    go: () => {
      const stood = stoodSince === null ? 0 : performance.now() - stoodSince;
      stoodSince = null;
      skew -= stood;
      mark();
      return stood;
    },
    stands: () => stoodSince !== null,
  };
}
