/** An idle callback runs when the browser is idle, or when its time-out falls due on the moved clock. */
export function idleCallback(
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
