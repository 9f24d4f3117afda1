import { pause } from '../pause.ts';
import type { Visit } from '../visit.ts';
import { windowBefore } from './turn-back.ts';

/** The browser stops within so many real milliseconds when it is told to. */
const stopsWithin = 1000;

/**
 * Waits no longer for a page that does not come, as with the browser's stop button: the page that is shown answers again. A
 * window that has shown nothing yet has nothing to look at: the customer is back in the one before.
 */
export async function stopLoading(visit: Visit): Promise<void> {
  const tab = visit.tab();
  if (!tab.leaving) return;
  tab.gaveUp = true;
  // A page that hangs as it is left does not hear it.
  tab.session.send('Page.stopLoading').catch(() => undefined);
  const from = performance.now();
  while (tab.leaving && performance.now() - from < stopsWithin) await pause(5);
  const before = windowBefore(visit);
  if (before === null || !['', 'about:blank'].includes(tab.frames.main().url)) return;
  tab.unasked = true;
  await before.session.send('Page.bringToFront').catch(() => undefined);
}
