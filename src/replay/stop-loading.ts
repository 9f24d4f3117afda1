import { pause } from './pause.ts';
import type { Tab } from './tab.ts';

/** The browser stops within so many real milliseconds when it is told to. */
const stopsWithin = 1000;

/** Waits no longer for a page that does not come, as with the browser's stop button: the page that is shown answers again. */
export async function stopLoading(tab: Tab): Promise<void> {
  if (!tab.leaving) return;
  tab.gaveUp = true;
  await tab.session.send('Page.stopLoading');
  const from = performance.now();
  while (tab.leaving && performance.now() - from < stopsWithin) await pause(5);
}
