let pushed = false;

/** Whether the page went to another of its views by itself since this was last asked: pushed or traversed, not replaced. */
export function takePushed(): boolean {
  const was = pushed;
  pushed = false;
  return was;
}

/** Follows where the page goes by itself without another document. */
export function watchRoutes(): void {
  globalThis.navigation?.addEventListener('navigate', ({ destination, navigationType }) => {
    if (!destination.sameDocument) return;
    if (navigationType === 'push' || navigationType === 'traverse') pushed = true;
  });
}
