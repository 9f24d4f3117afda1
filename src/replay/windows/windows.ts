import type { Browser, CDPSession, Page } from 'puppeteer';
import { isOpenedByAct } from '../../overlay/asked-window.ts';
import { emulation } from '../browser/emulation.ts';
import { pageScripts } from '../browser/page-scripts.ts';
import { probeDialogs } from '../observe/probes/dialogs.ts';
import { probeNavigations } from '../observe/probes/navigations.ts';
import { noteScript } from '../observe/probes/scripts.ts';
import { recordUnseen } from '../record/unseen.ts';
import { patienceFor } from '../tab/attention.ts';
import { openTab } from '../tab/open-tab.ts';
import type { Tab } from '../tab/tab.ts';
import type { Visit } from '../visit.ts';
import { showAgain } from './turn-back.ts';

/** Hands each new page of a browser, still paused, to the visit whose context it belongs to. */
export type Doorkeeper = {
  readonly admit: (contextId: string, onPage: PageArrival, onWorker: WorkerArrival) => void;
  readonly dismiss: (contextId: string) => void;
};

/** Takes a page in; what it returns is called when the page is gone. */
type PageArrival = (
  session: CDPSession,
  targetId: string,
  opener: string,
  url: string,
) => () => void;

/** Takes note of a worker that several pages share; what it returns is called when it is gone. */
type WorkerArrival = (sessionId: string) => () => void;

/** Attaches to every page before its first script runs, popups too. */
export async function makeDoorkeeper(browser: Browser): Promise<Doorkeeper> {
  const root = await browser.target().createCDPSession();
  const arrivals = new Map<string, { onPage: PageArrival; onWorker: WorkerArrival }>();
  const departures = new Map<string, () => void>();
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const session = root.connection()?.session(sessionId);
    if (!session) return;
    const arrival = arrivals.get(targetInfo.browserContextId ?? '');
    const { targetId, openerId, url, type } = targetInfo;
    const isPage = type === 'page';
    if (arrival && isPage)
      departures.set(sessionId, arrival.onPage(session, targetId, openerId ?? '', url));
    else session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
    if (arrival && !isPage) departures.set(sessionId, arrival.onWorker(sessionId));
  });
  root.on('Target.detachedFromTarget', ({ sessionId }) => {
    departures.get(sessionId)?.();
    departures.delete(sessionId);
  });
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { type: 'shared_worker' }, { exclude: true }],
  });
  return {
    admit: (contextId, onPage, onWorker) => void arrivals.set(contextId, { onPage, onWorker }),
    dismiss: (contextId) => void arrivals.delete(contextId),
  };
}

export type TabParts = {
  readonly userAgent: string;
  readonly blocked: readonly string[];
};

/** Opens the first tab of a visit, and follows every tab that opens after it. */
export async function openTabs(
  visit: Visit,
  doorkeeper: Doorkeeper,
  parts: TabParts,
): Promise<void> {
  const scripts = pageScripts();
  const emulate = emulation(visit.settings.journey.customer, visit.settings.traits, parts);
  const readies: Promise<void>[] = [];
  const contextId = visit.context.id ?? '';
  const onPage: PageArrival = (session, targetId, opener, url) => {
    const { tab, ready } = openTab(session, targetId, {
      number: visit.tabs.length + 1,
      library: scripts.library,
      asks: scripts.asks,
      clock: visit.settings.pace === 'fast' ? scripts.clock : null,
      skew: visit.clock.skew,
      blocked: parts.blocked,
      emulate,
      page: (id) => pageOf(visit, id),
      patience: (id) => (inFront(visit)?.targetId === id ? patienceFor(visit.attention) : null),
      onScript: (url) => noteScript(visit, url),
      notesMakers: () => visit.settings.pace !== 'robot' && !visit.waits,
    });
    readies.push(ready.catch(() => undefined));
    follow(visit, tab);
    if (visit.tabs.length > 0) noteTab(visit, tab, opener, url);
    visit.tabs.push(tab);
    return () => leaveTab(visit, tab);
  };
  doorkeeper.admit(contextId, onPage, (sessionId) => {
    // Which of the pages share it, the browser does not tell.
    for (const tab of visit.tabs) tab.workers.add(sessionId);
    return () => {
      for (const tab of visit.tabs) tab.workers.delete(sessionId);
    };
  });
  await visit.context.newPage();
  await Promise.all(readies);
}

/** The window the customer looks at; undefined when none is open. */
function inFront(visit: Visit): Tab | undefined {
  return visit.tabs.findLast((tab) => !tab.closed && !tab.unasked);
}

/** Connects the probes. Each gathers one kind of evidence. */
function follow(visit: Visit, tab: Tab): void {
  const { recorder } = visit;
  probeNavigations(tab, recorder, visit.intent);
  visit.views.follow(tab, () => visit.overlays.leave());
  probeDialogs(tab, recorder, visit.dialogs, (dialog) => {
    // A person presses a button of it, whether they asked for it or not.
    recorder.record('act', {
      verb: 'answer',
      purpose: 'answer-dialog',
      because: dialog.id,
      presses: ['press'],
      keys: [],
      prepared: 0,
    });
  });
  tab.session.on('Page.downloadWillBegin', ({ suggestedFilename }) => {
    tab.downloads++;
    recorder.record('download', { file: suggestedFilename });
  });
  tab.session.on('Inspector.targetCrashed', () => {
    recordUnseen(recorder, 'page', 'A page crashed.');
    recordUnseen(recorder, 'overlays', 'A page crashed.');
    leaveTab(visit, tab);
  });
}

/** A tab is gone: the customer is back on the one before, if there is one. */
function leaveTab(visit: Visit, tab: Tab): void {
  const wasShown = !tab.closed && !tab.unasked;
  tab.closed = true;
  const before = visit.tabs.findLast((other) => !other.closed && !other.unasked);
  if (wasShown && before) void showAgain(visit, before);
}

function noteTab(visit: Visit, tab: Tab, opener: string, url: string): void {
  const { lastAct, clock } = visit;
  const opening = {
    hasOpener: opener !== '',
    sinceAct: lastAct && Math.round(clock.now() - lastAct.at),
    byLink: visit.acts.at(-1)?.widget?.kind === 'link',
  };
  const asked = isOpenedByAct(opening);
  tab.unasked = !asked;
  const event = visit.recorder.record('tab', { url, ...opening, tab: tab.number });
  const from = visit.tabs.find(({ targetId }) => targetId === opener) ?? null;
  tab.opened = {
    event,
    from,
    document: from?.document.loader ?? '',
    acts: visit.acts.length,
  };
  // It opens blank, and says where it leads only then.
  tab.session.on('Page.frameNavigated', ({ frame }) => {
    if (!frame.parentId && !/^https?:/.test(event.url)) event.url = frame.url;
  });
  if (asked) return;
  visit.tabs[0]?.session.send('Page.bringToFront').catch(() => undefined);
}

const pages = new WeakMap<Visit, Map<string, Page>>();

/** Puppeteer's page of a target: it has the mouse, the keyboard and touch. */
async function pageOf(visit: Visit, targetId: string): Promise<Page> {
  const known = pages.get(visit) ?? new Map<string, Page>();
  pages.set(visit, known);
  const before = known.get(targetId);
  if (before) return before;
  for (const page of await visit.context.pages()) {
    const session = await page.createCDPSession();
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    known.set(targetInfo.targetId, page);
  }
  const page = known.get(targetId);
  if (!page) throw new Error('The page is not open any more.');
  return page;
}
