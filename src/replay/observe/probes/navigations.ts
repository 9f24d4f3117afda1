import type { Protocol } from 'puppeteer';
import { guardInHeaders } from '../../../overlay/guards.ts';
import type { EventOf } from '../../../trace/event.ts';
import { noAnswer } from '../../../trace/page-events.ts';
import type { Recorder } from '../../record/recorder.ts';
import type { Tab } from '../../tab/tab.ts';
import { addHttpHop, addPageHop, type Going, millisecondsSince } from './hops.ts';

/** What the customer did last that can lead to another document. */
export type Intent = {
  /** An address was opened, or the page was reloaded. */
  opening: boolean;
  /** The customer went back. */
  history: boolean;
  /** How many acts there have been. */
  acts: number;
};

/** No Content and Reset Content: the browser stays where it is. */
const empty = new Set([204, 205]);

/** Records where the main frame of a tab goes, and every hop between what was asked for and what came. */
export function probeNavigations(tab: Tab, recorder: Recorder, intent: Intent): void {
  const { session } = tab;
  let going: Going | null = null;
  let reason = '';
  let gesture = false;

  session.on('Page.frameRequestedNavigation', (e) => {
    if (e.frameId !== tab.targetId) return;
    reason = e.reason;
    // A fragment alone leads nowhere.
    if (!e.url.startsWith(`${tab.frames.main().url.split('#')[0]}#`)) tab.asked++;
  });
  session.on('Page.frameStartedNavigating', (e) => {
    if (e.frameId !== tab.targetId) return;
    if (e.navigationType !== 'sameDocument' && e.navigationType !== 'historySameDocument') {
      tab.leaving = true;
    }
  });
  session.on('Network.requestWillBeSent', (e) => {
    if (e.type !== 'Document' || e.frameId !== tab.targetId || e.requestId !== e.loaderId) return;
    tab.leaving = true;
    tab.timing.askedAt = performance.now();
    if (e.redirectResponse && going?.requestId === e.requestId) return addHttpHop(going, e);
    gesture = e.hasUserGesture ?? false;
    going = begin(e);
    reason = '';
  });
  session.on('Network.responseReceived', (e) => {
    if (e.type !== 'Document' || e.frameId !== tab.targetId || going?.requestId !== e.requestId)
      return;
    going.event.status = e.response.status;
    // The page stays as it is: nothing came of the asking.
    if (empty.has(e.response.status)) tab.asked--;
    const guard = guardInHeaders(e.response.headers);
    if (guard !== '') going.event.guard = guard;
    tab.refreshDelay = delayOf(e.response.headers);
    tab.timing.respondedAt = performance.now();
  });
  session.on('Network.loadingFailed', (e) => {
    if (going?.requestId !== e.requestId) return;
    tab.leaving = false;
    if (tab.gaveUp) going.event.error = noAnswer;
    else if (e.errorText !== 'net::ERR_ABORTED') going.event.error = e.errorText;
    tab.gaveUp = false;
  });
  session.on('Page.frameStoppedLoading', (e) => {
    if (e.frameId === tab.targetId) tab.leaving = false;
  });
  session.on('Page.frameNavigated', ({ frame, type }) => {
    if (frame.parentId || type !== 'BackForwardCacheRestore') return;
    recorder.record('navigation', bare('history', frame.url, tab.number, 200));
    intent.history = false;
    going = null;
  });

  const begin = (e: Protocol.Network.RequestWillBeSentEvent): Going => {
    const cause = causeOf();
    const next = {
      requestId: e.requestId,
      method: e.request.method,
      askedAt: e.timestamp,
      acts: intent.acts,
    };
    if (cause !== 'site') {
      intent.opening = false;
      intent.history = false;
      tab.timing.firstAskedAt = tab.timing.askedAt;
      return {
        ...next,
        event: recorder.record('navigation', bare(cause, e.request.url, tab.number, 0)),
      };
    }
    // A hop joins what the customer asked for, unless they have acted since.
    const joins = going !== null && going.acts === intent.acts;
    const event =
      joins && going
        ? going.event
        : recorder.record('navigation', bare('site', e.request.url, tab.number, 0));
    // A window that opens by itself begins blank: nobody is passed on from there.
    if (isBlank(tab.frames.main().url)) return { ...next, event };
    const duration = going ? millisecondsSince(going.askedAt, e.timestamp) : 0;
    addPageHop(tab, event, { to: e.request.url, reason, duration });
    event.url = e.request.url;
    return { ...next, event };
  };
  const causeOf = (): EventOf<'navigation'>['cause'] => {
    if (intent.opening) return 'open';
    if (intent.history) return 'history';
    if (gesture) return 'act';
    // After five seconds the browser has forgotten the press that the page still answers.
    return tab.requests.answersAct() && !isRefresh(reason) ? 'act' : 'site';
  };
}

function bare(
  cause: EventOf<'navigation'>['cause'],
  url: string,
  tab: number,
  status: number,
): Pick<EventOf<'navigation'>, 'cause' | 'url' | 'hops' | 'status' | 'error' | 'tab'> {
  return { cause, url, hops: [], status, error: '', tab };
}

/** What a Refresh header says, in seconds; null: there is none. */
function delayOf(headers: Readonly<Record<string, string>>): number | null {
  const name = Object.keys(headers).find((key) => key.toLowerCase() === 'refresh');
  const delay = Number.parseFloat(name === undefined ? '' : (headers[name] ?? ''));
  return Number.isNaN(delay) ? null : delay;
}

function isRefresh(reason: string): boolean {
  return reason === 'metaTagRefresh' || reason === 'httpHeaderRefresh';
}

function isBlank(url: string): boolean {
  return url === '' || url === 'about:blank';
}
