import { pause } from '../pause.ts';
import type { Tab } from '../tab/tab.ts';

/** The browser stops within so many real milliseconds when it is told to. */
const stopsWithin = 1000;

/** As `stopLoading` of the windows says. `windowBefore`: where the customer is when this one has nothing to look at. */
export async function stopLoading(tab: Tab, windowBefore: () => Tab | null): Promise<void> {
  if (!tab.leaving) return;
  tab.gaveUp = true;
  // A page that hangs as it is left does not hear it.
  tab.session.send('Page.stopLoading').catch(() => undefined);
  const from = performance.now();
  while (tab.leaving && performance.now() - from < stopsWithin) await pause(5);
  const before = windowBefore();
  if (before === null || !['', 'about:blank'].includes(tab.frames.main().url)) return;
  tab.unasked = true;
  await before.session.send('Page.bringToFront').catch(() => undefined);
}
