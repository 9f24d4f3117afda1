import type { CDPSession } from 'puppeteer';
import { attachTo, type Sessions } from './attach-to.ts';
import { followDocument } from './follow-document.ts';
import { makeFrames } from './frames.ts';
import { nextDialog } from './next-dialog.ts';
import { makeRequests } from './requests.ts';
import { makeStorage } from './storage.ts';
import type { Tab } from './tab.ts';
import { holdClocks, releaseClocks, tick } from './tab-clock.ts';
import type { TabSetUp } from './tab-set-up.ts';

/**
 * Takes a page over while it is still paused, so that our scripts run before its first. All commands are sent before any
 * answer is awaited: the browser takes them in order.
 */
export function openTab(
  session: CDPSession,
  targetId: string,
  setUp: TabSetUp,
): { readonly tab: Tab; readonly ready: Promise<void> } {
  const sessions: Sessions = new Map();
  const frames = makeFrames(targetId, session, () => setUp.patience(targetId));
  const requests = makeRequests();
  const storage = makeStorage();
  storage.follow(session);
  const tab: Tab = {
    targetId,
    number: setUp.number,
    session,
    sessions: () => [...sessions.keys()],
    frames,
    requests,
    storage,
    workers: new Set(),
    page: () => setUp.page(targetId),
    tick: (time, mayLeave) =>
      tick(tab, sessions, time, { hasClock: setUp.clock !== null, mayLeave }),
    hold: () => holdClocks(tab),
    release: (time) => releaseClocks(tab, sessions, time),
    dialogOpen: false,
    dialogOpens: nextDialog(session),
    closed: false,
    unasked: false,
    opened: null,
    leaving: false,
    gaveUp: false,
    downloads: 0,
    asked: 0,
    refreshDelay: null,
    choosers: 0,
    chooser: null,
    timing: { firstAskedAt: 0, askedAt: 0, respondedAt: 0, interactiveAt: 0 },
    // The blank page a tab begins with is there at once.
    document: { loader: '', openedAt: 0, interactive: true, loaded: true, painted: false },
  };
  followDocument(tab);
  return {
    tab,
    ready: Promise.all(attachTo({ tab, sessions, setUp }, session, true)).then(() => undefined),
  };
}
