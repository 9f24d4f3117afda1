import type { CDPSession, Protocol } from 'puppeteer';
import { isAnalytics } from '../../overlay/analytics.ts';

export type Requests = {
  /** Requests that a customer may be waiting for, and that are not answered yet. */
  readonly pending: () => number;
  /** Something the customer's last act on this page asked for is not answered yet, however long it takes. */
  readonly owesAnswer: () => boolean;
  /** Something that may be waited for is open, whoever asked for it and however long ago. */
  readonly isOpen: () => boolean;
  /** Something the last act asked for is not answered yet, or it was answered just now: what the page does next follows from the act. */
  readonly answersAct: () => boolean;
  /** How many of that kind have begun since the page was opened. */
  readonly begun: () => number;
  /** For how long something was open that a customer may wait for, in real milliseconds since the page was opened. */
  readonly busy: () => number;
  /** Something is open that never ends by itself: a socket, a stream. */
  readonly hasStream: () => boolean;
  /** The customer acts now: what is asked for next may answer it. */
  readonly markAct: () => void;
  /** What the customer does reaches the page now: they may have read and thought since the act was begun. */
  readonly noteInput: () => void;
  readonly follow: (session: CDPSession) => void;
  /** A new document: what the old one asked for is of no interest. */
  readonly reset: () => void;
};

/** Nobody waits for these. */
const ignoredTypes = new Set([
  'WebSocket',
  'EventSource',
  'Ping',
  'Prefetch',
  'Media',
  'CSPViolationReport',
  'Manifest',
  // The page's icon, which the browser also asks for anew when only the fragment changes.
  'Other',
]);
/** A request older than this, in milliseconds, hangs or streams: nobody waits for it any more. */
const oldAfter = 5000;

/** What is asked for later than this after the last press or key of an act, in milliseconds, is of the page's own accord. */
const promptedFor = 1000;

function mayBeAwaited({ type, request }: Protocol.Network.RequestWillBeSentEvent): boolean {
  if (ignoredTypes.has(type ?? '') || !/^https?:/.test(request.url)) return false;
  return type === 'Document' || !isAnalytics(request.url);
}

/** Counts requests of a page and its frames. */
export function makeRequests(): Requests {
  const open = new Map<string, number>();
  const streams = new Set<string>();
  /** What was asked for right after an act on the page that is shown. */
  const prompted = new Set<string>();
  /** Addresses that the page asks for by itself again and again: they answer no act, and nobody waits for them. */
  const unprompted = new Set<string>();
  let actedAt = performance.now();
  let hasActed = false;
  let answeredAt = Number.NEGATIVE_INFINITY;
  let begun = 0;
  let busySince: number | null = null;
  let busyBefore = 0;
  const noteBusy = (): void => {
    if (open.size > 0) busySince ??= performance.now();
    else if (busySince !== null) {
      busyBefore += performance.now() - busySince;
      busySince = null;
    }
  };

  const onBegin = (e: Protocol.Network.RequestWillBeSentEvent): void => {
    if (e.redirectResponse) return;
    if (e.type === 'EventSource') streams.add(e.requestId);
    if (!mayBeAwaited(e)) return;
    const key = `${e.request.method} ${e.request.url.split('?')[0]}`;
    if (unprompted.has(key)) return;
    const isPrompt = performance.now() - actedAt <= promptedFor;
    if (e.type !== 'Document' && !isPrompt) unprompted.add(key);
    if (hasActed && isPrompt) prompted.add(e.requestId);
    begun++;
    open.set(e.requestId, performance.now());
    noteBusy();
  };
  const onEnd = ({ requestId }: { requestId: string }): void => {
    open.delete(requestId);
    if (prompted.delete(requestId)) answeredAt = performance.now();
    noteBusy();
    streams.delete(requestId);
  };
  return {
    pending: () =>
      [...open.values()].filter((since) => performance.now() - since < oldAfter).length,
    owesAnswer: () => prompted.size > 0,
    isOpen: () => open.size > 0,
    answersAct: () => prompted.size > 0 || performance.now() - answeredAt < promptedFor,
    begun: () => begun,
    busy: () => busyBefore + (busySince === null ? 0 : performance.now() - busySince),
    hasStream: () => streams.size > 0,
    markAct: () => {
      actedAt = performance.now();
      hasActed = true;
      prompted.clear();
    },
    noteInput: () => {
      if (hasActed) actedAt = performance.now();
    },
    reset: () => {
      unprompted.clear();
      open.clear();
      // What a page asks for as it loads is its own business: it may listen for news for as long as it is open.
      prompted.clear();
      answeredAt = Number.NEGATIVE_INFINITY;
      hasActed = false;
      noteBusy();
      streams.clear();
    },
    follow: (session) => {
      session.on('Network.requestWillBeSent', onBegin);
      session.on('Network.loadingFinished', onEnd);
      session.on('Network.loadingFailed', onEnd);
      session.on('Network.webSocketCreated', ({ requestId }) => void streams.add(requestId));
      session.on('Network.webSocketClosed', onEnd);
    },
  };
}
