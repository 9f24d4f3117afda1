import { emulation } from '../browser/emulation.ts';
import { pageScripts } from '../browser/page-scripts.ts';
import { makePages } from '../browser/pages.ts';
import { noteOpened } from '../observe/probes/opened.ts';
import { noteScript } from '../observe/probes/scripts.ts';
import { patienceFor } from '../tab/attention.ts';
import type { Doorkeeper, PageArrival } from '../tab/new-pages.ts';
import { openTab } from '../tab/open-tab.ts';
import type { Visit } from '../visit.ts';
import { connectProbes } from './connect-probes.ts';

export type WindowParts = {
  readonly userAgent: string;
  readonly blocked: readonly string[];
};

/** Opens the first window of a walk, and follows every window that opens after it. */
export async function openWindows(
  visit: Visit,
  doorkeeper: Doorkeeper,
  parts: WindowParts,
): Promise<void> {
  const scripts = pageScripts();
  const pages = makePages(visit.context);
  const emulate = emulation(visit.settings.journey.customer, visit.settings.traits, parts);
  const readies: Promise<void>[] = [];
  const contextId = visit.context.id ?? '';
  const onPage: PageArrival = (session, targetId, opener, url) => {
    const { tab, ready } = openTab(session, targetId, {
      number: visit.windows.all().length + 1,
      library: scripts.library,
      asks: scripts.asks,
      clock: visit.settings.pace === 'fast' ? scripts.clock : null,
      skew: visit.clock.skew,
      blocked: parts.blocked,
      emulate,
      page: pages,
      patience: (id) =>
        visit.windows.inFront()?.targetId === id ? patienceFor(visit.attention) : null,
      onScript: (url) => noteScript(visit.recorder, visit.settings.journey.site, url),
      notesMakers: () => visit.settings.pace !== 'robot' && !visit.waits,
    });
    readies.push(ready.catch(() => undefined));
    connectProbes(visit, tab);
    if (visit.windows.all().length > 0) noteOpened(visit, tab, opener, url);
    visit.windows.add(tab);
    return () => visit.windows.remove(tab);
  };
  doorkeeper.admit(contextId, onPage, (sessionId) => {
    // Which of the pages share it, the browser does not tell.
    for (const tab of visit.windows.all()) tab.workers.add(sessionId);
    return () => {
      for (const tab of visit.windows.all()) tab.workers.delete(sessionId);
    };
  });
  await visit.context.newPage();
  await Promise.all(readies);
}
