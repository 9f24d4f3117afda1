import type { BrowserContext } from 'puppeteer';
import { emulation } from '../browser/emulation.ts';
import { pageScripts } from '../browser/page-scripts.ts';
import { makePages } from '../browser/pages.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import { noteOpened } from '../observe/probes/opened.ts';
import { noteScript } from '../observe/probes/scripts.ts';
import type { Acts } from '../record/acts.ts';
import type { Settings } from '../settings.ts';
import { type Attention, patienceFor } from '../tab/attention.ts';
import type { Doorkeeper, PageArrival } from '../tab/new-pages.ts';
import { openTab } from '../tab/open-tab.ts';
import type { Windows } from '../windows/windows.ts';
import { connectProbes, type ProbeParts } from './connect-probes.ts';

/** What the browser says it is, and addresses that it asks for nothing, as patterns. */
type Browsing = {
  readonly userAgent: string;
  readonly blocked: readonly string[];
};

type WindowParts = ProbeParts & {
  readonly settings: Settings;
  readonly clock: Pick<CustomerClock, 'now' | 'skew' | 'waits'>;
  readonly attention: Attention;
  readonly acts: Pick<Acts, 'all' | 'last'>;
  readonly windows: Windows;
};

/** Opens the first window of a walk, and follows every window that opens after it. */
export async function openWindows(
  context: BrowserContext,
  doorkeeper: Doorkeeper,
  parts: WindowParts,
  browsing: Browsing,
): Promise<void> {
  const { settings, clock, windows, attention, recorder } = parts;
  const scripts = pageScripts();
  const pages = makePages(context);
  const emulate = emulation(settings.journey.customer, settings.traits, browsing);
  const readies: Promise<void>[] = [];
  const contextId = context.id ?? '';
  const onPage: PageArrival = (session, targetId, opener, url) => {
    const { tab, ready } = openTab(session, targetId, {
      number: windows.all().length + 1,
      library: scripts.library,
      asks: scripts.asks,
      clock: settings.pace === 'fast' ? scripts.clock : null,
      skew: clock.skew,
      blocked: browsing.blocked,
      emulate,
      page: pages,
      patience: (id) => (windows.inFront()?.targetId === id ? patienceFor(attention) : null),
      onScript: (url) => noteScript(recorder, settings.journey.site, url),
      notesMakers: () => settings.pace !== 'robot' && !clock.waits(),
    });
    readies.push(ready.catch(() => undefined));
    connectProbes(parts, tab);
    if (windows.all().length > 0) noteOpened(parts, tab, opener, url);
    windows.add(tab);
    return () => windows.remove(tab);
  };
  doorkeeper.admit(contextId, onPage, (sessionId) => {
    // Which of the pages share it, the browser does not tell.
    for (const tab of windows.all()) tab.workers.add(sessionId);
    return () => {
      for (const tab of windows.all()) tab.workers.delete(sessionId);
    };
  });
  await context.newPage();
  await Promise.all(readies);
}
