import type { Browser, CDPSession } from 'puppeteer';

/** Hands each new page of a browser, still paused, to the walk whose context it belongs to. */
export type Doorkeeper = {
  readonly admit: (contextId: string, onPage: PageArrival, onWorker: WorkerArrival) => void;
  readonly dismiss: (contextId: string) => void;
};

/** Takes a page in; what it returns is called when the page is gone. */
export type PageArrival = (
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
