import type { EventOf } from '../../trace/event.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { Tab } from '../tab/tab.ts';
import type { Recorder } from './recorder.ts';

/** How long text must stay painted to be a page the customer saw, in milliseconds of customer's time. */
const seenAfter = 300;

export type ViewState = {
  current: EventOf<'view'> | null;
  paintedAt: number | null;
  count: number;
  /** Main text at the last look of this view: an in-app route is a page only when it changed. */
  mainText: string;
  path: string;
};

export function newViewState(): ViewState {
  return { current: null, paintedAt: null, count: 0, mainText: '', path: '' };
}

/** Records the documents a tab shows, and whether the customer could see them. */
export function probeViews(
  tab: Tab,
  recorder: Recorder,
  state: ViewState,
  { now, pageNow, forgive }: Pick<CustomerClock, 'now' | 'pageNow' | 'forgive'>,
  onLeave: () => void,
): void {
  tab.session.on('Page.frameNavigated', ({ frame, type }) => {
    if (frame.parentId || tab.unasked || frame.url === 'about:blank') return;
    onLeave();
    forgive();
    leaveView(state, now());
    const restored = type === 'BackForwardCacheRestore';
    openView(tab, recorder, state, { now, pageNow }, restored ? 'restored' : 'document', frame.url);
    if (restored) state.paintedAt = now();
  });
  tab.session.on('Page.lifecycleEvent', (e) => {
    if (tab.unasked || e.frameId !== tab.targetId) return;
    if (e.name === 'firstContentfulPaint') state.paintedAt ??= now();
  });
}

export function openView(
  tab: Tab,
  recorder: Recorder,
  state: ViewState,
  clock: Pick<CustomerClock, 'now' | 'pageNow'>,
  kind: EventOf<'view'>['kind'],
  url: string,
): void {
  recorder.view = `v${++state.count}`;
  recorder.viewSince = clock.pageNow();
  recorder.viewAt = clock.now();
  state.paintedAt = kind === 'document' ? null : clock.now();
  state.mainText = '';
  state.path = pathOf(url);
  state.current = recorder.record('view', { kind, url, seen: false, tab: tab.number });
}

/** The view ends: it was seen if it stayed painted long enough. */
export function leaveView(state: ViewState, now: number): void {
  if (!state.current || state.paintedAt === null) return;
  if (now - state.paintedAt >= seenAfter) state.current.seen = true;
}

/** Path and fragment: what an in-app route changes; queries and filters do not make a page. */
export function pathOf(url: string): string {
  try {
    const { pathname, hash } = new URL(url);
    return pathname + hash;
  } catch {
    return url;
  }
}
