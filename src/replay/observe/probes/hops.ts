import type { Protocol } from 'puppeteer';
import type { EventOf } from '../../../trace/event.ts';
import type { Hop } from '../../../trace/page-events.ts';
import { isOtherSite } from '../../site.ts';
import type { Tab } from '../../tab/tab.ts';

/** A navigation that is under way. */
export type Going = {
  readonly event: EventOf<'navigation'>;
  requestId: string;
  method: string;
  /** When the document that is left was asked for, in seconds of the browser's clock. */
  askedAt: number;
  acts: number;
};

const reasons: Readonly<Record<string, Hop['kind']>> = {
  metaTagRefresh: 'meta-refresh',
  httpHeaderRefresh: 'refresh-header',
  formSubmissionGet: 'form',
  formSubmissionPost: 'form',
};

/** The server sent the browser on. */
export function addHttpHop(going: Going, e: Protocol.Network.RequestWillBeSentEvent): void {
  const from = e.redirectResponse?.url ?? '';
  const status = e.redirectResponse?.status ?? 0;
  const crossSite = isOtherSite(from, e.request.url);
  addHop(going.event, {
    from,
    to: e.request.url,
    kind: 'http',
    status,
    duration: millisecondsSince(going.askedAt, e.timestamp),
    crossSite,
    painted: false,
    method: going.method,
  });
  going.event.url = e.request.url;
  going.askedAt = e.timestamp;
  going.method = e.request.method;
}

/** A page sent the customer on by itself. `reason`: as the browser tells it. */
export function addPageHop(
  tab: Tab,
  event: EventOf<'navigation'>,
  { to, reason, duration }: Pick<Hop, 'to' | 'duration'> & { readonly reason: string },
): void {
  const from = tab.frames.main().url;
  addHop(event, {
    from,
    to,
    kind: reasons[reason] ?? 'script',
    status: 0,
    duration,
    crossSite: isOtherSite(from, to),
    painted: tab.document.painted,
    method: '',
  });
}

/** Between two moments of the browser's clock, which are in seconds. */
export function millisecondsSince(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) * 1000));
}

/** A site that sends in circles makes the same hop again and again: it is told once. */
function addHop({ hops }: EventOf<'navigation'>, hop: Hop): void {
  if (!hops.some(({ from, to }) => from === hop.from && to === hop.to)) hops.push(hop);
}
