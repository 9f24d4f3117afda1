let changedAt = performance.now();

/** Milliseconds since the page last changed: parts that change all the time, as a clock that ticks, do not count. */
export function quietFor(): number {
  return performance.now() - changedAt;
}

/** Something that counts has changed now. */
export function noteUnrest(): void {
  changedAt = performance.now();
}
