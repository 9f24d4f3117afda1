import type { CDPSession, Page, Protocol } from 'puppeteer';
import type { EventOf } from '../../trace/event.ts';
import type { Slice } from '../clock/customer-clock.ts';
import { type Frames, makeFrames, worldName } from './frames.ts';
import { makeRequests, type Requests } from './requests.ts';
import { noteMakers } from './script-origin.ts';
import { makeStorage, type Storage } from './storage.ts';
import { holdClocks, registerSkew, releaseClocks, type ToldTime, tick } from './tab-clock.ts';

/** The browser was asked to let the customer choose files for this field. */
export type FileChooser = {
  readonly session: CDPSession;
  readonly backendNodeId: number;
  readonly takesMany: boolean;
};

/** One tab or window of the customer's browser. */
export type Tab = {
  readonly targetId: string;
  /** 1 for the journey's first. */
  readonly number: number;
  readonly session: CDPSession;
  /** Every session of the page: its own, and those of frames from other sites. */
  readonly sessions: () => readonly CDPSession[];
  readonly frames: Frames;
  readonly requests: Requests;
  readonly storage: Storage;
  /** Ids of the sessions of workers that run for the page. */
  readonly workers: Set<string>;
  /** For the mouse, the keyboard and touch. */
  readonly page: () => Promise<Page>;
  /** Moves the clocks of all its frames to this skew. `mayLeave`: the page may go to another document meanwhile. */
  readonly tick: (time: ToldTime, mayLeave: boolean) => Promise<Slice>;
  /** Stops the clocks of all its frames, and lets them run again with this skew. */
  readonly hold: () => Promise<void>;
  readonly release: (time: ToldTime) => Promise<void>;
  /** A browser's own dialog is open: nothing in the page answers. */
  dialogOpen: boolean;
  /** Resolves when the next one opens. */
  readonly dialogOpens: () => Promise<null>;
  closed: boolean;
  /** It opened by itself, or the way goes on in the one before: the customer does not look at it. */
  unasked: boolean;
  /** How it opened; null for the journey's first. */
  opened: Opened | null;
  /** The browser was told to go elsewhere and has not arrived. */
  leaving: boolean;
  /** Nobody waits any more for where it was told to go. */
  gaveUp: boolean;
  /** How many downloads have begun, and how often the page asked to go elsewhere and was given something. */
  downloads: number;
  asked: number;
  /** After how many seconds the browser goes on by itself from the document that came last, as its header says; null: it stays. */
  refreshDelay: number | null;
  /** How often the browser was asked to let the customer choose a file. */
  choosers: number;
  /** The last choice of files that the page asked for. */
  chooser: FileChooser | null;
  /**
   * When the document that was last asked for was asked for first, and at the address that answered; when the answer began;
   * when it was read to its end. Real time in milliseconds, as `performance.now` tells it; 0: not yet.
   */
  readonly timing: {
    firstAskedAt: number;
    askedAt: number;
    respondedAt: number;
    interactiveAt: number;
  };
  /** Milestones of the document that is shown. */
  readonly document: {
    loader: string;
    /** Real time in milliseconds, as `performance.now` tells it. */
    openedAt: number;
    interactive: boolean;
    loaded: boolean;
    painted: boolean;
  };
};

/** What a tab that opened came from. */
export type Opened = {
  readonly event: EventOf<'tab'>;
  readonly from: Tab | null;
  /** The document that was in there at that time. */
  readonly document: string;
  /** How many acts there had been. */
  readonly acts: number;
};

export type TabSetUp = {
  readonly number: number;
  readonly library: string;
  /** Runs in the page's own world, and hears what it asks the browser for. */
  readonly asks: string;
  /** Null when the pages' clocks are left alone. */
  readonly clock: string | null;
  readonly skew: () => number;
  readonly blocked: readonly string[];
  readonly emulate: (session: CDPSession, isPage: boolean) => Promise<unknown>[];
  readonly page: (targetId: string) => Promise<Page>;
  /** For how long it may keep an answer back, in milliseconds; null: the customer does not look at it. */
  readonly patience: (targetId: string) => number | null;
  /** The page asks for a script. */
  readonly onScript: (url: string) => void;
  /** Whether it is to be kept which script makes what. */
  readonly notesMakers: () => boolean;
};

/**
 * Takes a page over while it is still paused, so that our scripts run before its first. All commands are sent before any
 * answer is awaited: the browser takes them in order.
 */
export function openTab(
  session: CDPSession,
  targetId: string,
  setUp: TabSetUp,
): { readonly tab: Tab; readonly ready: Promise<void> } {
  const sessions = new Map<CDPSession, { skewScript: string | null }>();
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
  const attach = (child: CDPSession, isPage: boolean): Promise<unknown>[] => {
    const state = { skewScript: null };
    sessions.set(child, state);
    requests.follow(child);
    child.on('Network.requestWillBeSent', ({ type, request }) => {
      if (type === 'Script') setUp.onScript(request.url);
    });
    child.on('Page.fileChooserOpened', ({ mode, backendNodeId }) => {
      tab.choosers++;
      const takesMany = mode === 'selectMultiple';
      tab.chooser =
        backendNodeId === undefined ? null : { session: child, backendNodeId, takesMany };
    });
    if (setUp.notesMakers()) noteMakers(child, true);
    child.on('Target.attachedToTarget', (e) => {
      const inner = child.connection()?.session(e.sessionId);
      if (!inner) return;
      if (e.targetInfo.type === 'worker') {
        tab.workers.add(e.sessionId);
        return settle([inner.send('Runtime.runIfWaitingForDebugger')]);
      }
      frames.follow(inner, e.targetInfo.targetId);
      settle(attach(inner, false));
    });
    child.on('Target.detachedFromTarget', (e) => {
      tab.workers.delete(e.sessionId);
      for (const known of sessions.keys()) if (known.id() === e.sessionId) sessions.delete(known);
    });
    return [
      child.send('Page.enable'),
      child.send('Runtime.enable'),
      child.send('Network.enable'),
      ...(isPage ? [child.send('DOMStorage.enable')] : []),
      child.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      // The browser tells of it only where it is kept from opening its own window.
      child.send('Page.setInterceptFileChooserDialog', { enabled: true }),
      ...setUp.emulate(child, isPage),
      ...(setUp.blocked.length > 0
        ? [child.send('Network.setBlockedURLs', { urls: [...setUp.blocked] })]
        : []),
      ...(setUp.clock === null
        ? []
        : [child.send('Page.addScriptToEvaluateOnNewDocument', { source: setUp.clock })]),
      ...(setUp.clock === null ? [] : [registerSkew(child, state, setUp.skew())]),
      child.send('Page.addScriptToEvaluateOnNewDocument', { source: setUp.asks }),
      child.send('Page.addScriptToEvaluateOnNewDocument', {
        source: setUp.library,
        worldName,
        runImmediately: true,
      }),
      child.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'iframe' }, { type: 'worker' }, { exclude: true }],
      }),
      child.send('Runtime.runIfWaitingForDebugger'),
    ];
  };
  followDocument(tab);
  return { tab, ready: Promise.all(attach(session, true)).then(() => undefined) };
}

/** A frame may go before it is set up: nothing is lost by that. */
function settle(commands: readonly Promise<unknown>[]): void {
  for (const command of commands) command.catch(() => undefined);
}

function followDocument(tab: Tab): void {
  const { session, document, requests } = tab;
  session.on('Page.frameNavigated', ({ frame, type }: Protocol.Page.FrameNavigatedEvent) => {
    if (frame.parentId) return;
    tab.leaving = false;
    // A page that is brought back is whole at once.
    const isWhole = type === 'BackForwardCacheRestore';
    Object.assign(document, {
      loader: frame.loaderId,
      openedAt: performance.now(),
      interactive: isWhole,
      loaded: isWhole,
      painted: isWhole,
    });
    requests.reset();
  });
  session.on('Page.lifecycleEvent', (e) => {
    if (e.frameId !== tab.targetId || e.loaderId !== document.loader) return;
    if (e.name === 'DOMContentLoaded') {
      document.interactive = true;
      tab.timing.interactiveAt = performance.now();
    }
    if (e.name === 'load') document.loaded = true;
    if (e.name === 'firstContentfulPaint') document.painted = true;
  });
}

/** A promise for the next dialog, which stops the page in the middle of what it was asked. */
function nextDialog(session: CDPSession): () => Promise<null> {
  let next: Promise<null>;
  const renew = (): void => {
    next = new Promise((resolve) => {
      session.once('Page.javascriptDialogOpening', () => {
        renew();
        resolve(null);
      });
    });
  };
  renew();
  return () => next;
}
