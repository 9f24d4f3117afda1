import type { EventOf } from '../../trace/event.ts';
import type { Look } from '../../trace/look.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { Tab } from '../tab/tab.ts';
import type { Recorder } from './recorder.ts';

/** Records what the customer has before them, and for how long. */
export type Views = {
  /** Follows the documents a tab shows; is told when one is left. */
  readonly follow: (tab: Tab, onLeave: () => void) => void;
  readonly open: (tab: Tab, kind: EventOf<'view'>['kind'], url: string) => void;
  /** The view ends, and with it how long it was painted. */
  readonly leave: () => void;
  /** The document that stands there already counts from now on, if there is one. */
  readonly openShown: (tab: Tab) => void;
  /**
   * What a look at the page saw. An in-app route is a page when the path changed by a push or a traverse, and the main text with it; where
   * the fragment alone changed, the main text of the document itself.
   */
  readonly note: (tab: Tab, look: Look, route: Route) => void;
};

/** Whether the page itself set its address since the last look, and its document's own main text, without frames and overlays. */
type Route = { readonly pushed: boolean; readonly ownText: string };

type ViewState = {
  current: EventOf<'view'> | null;
  paintedAt: number | null;
  count: number;
  /** Main text at the last look of this view: an in-app route is a page only when it changed. */
  mainText: string;
  ownText: string;
  path: string;
};

export function makeViews(
  recorder: Recorder,
  { now, pageNow, forgive }: Pick<CustomerClock, 'now' | 'pageNow' | 'forgive'>,
): Views {
  const texts = { mainText: '', ownText: '', path: '' };
  const state: ViewState = { current: null, paintedAt: null, count: 0, ...texts };
  const views: Views = {
    follow: (tab, onLeave) => {
      tab.session.on('Page.frameNavigated', ({ frame, type }) => {
        if (frame.parentId || tab.unasked || frame.url === 'about:blank') return;
        onLeave();
        forgive();
        views.leave();
        const restored = type === 'BackForwardCacheRestore';
        views.open(tab, restored ? 'restored' : 'document', frame.url);
        if (restored) state.paintedAt = now();
      });
      tab.session.on('Page.lifecycleEvent', (e) => {
        if (tab.unasked || e.frameId !== tab.targetId) return;
        if (e.name === 'firstContentfulPaint') state.paintedAt ??= now();
      });
    },
    open: (tab, kind, url) => {
      recorder.view = `v${++state.count}`;
      recorder.viewSince = pageNow();
      recorder.viewAt = now();
      state.paintedAt = kind === 'document' ? null : now();
      state.mainText = '';
      state.path = pathOf(url);
      state.current = recorder.record('view', { kind, url, paintedFor: null, tab: tab.number });
    },
    leave: () => {
      if (!state.current || state.paintedAt === null) return;
      state.current.paintedFor = Math.round(now() - state.paintedAt);
    },
    openShown: (tab) => {
      if (!state.current) return;
      views.open(tab, 'document', tab.frames.main().url);
      state.paintedAt = now();
    },
    note: (tab, look, { pushed, ownText }) => {
      const path = pathOf(look.url);
      const isFragment = path.split('#')[0] === state.path.split('#')[0];
      const hasChanged = isFragment ? ownText !== state.ownText : look.mainText !== state.mainText;
      if (pushed && path !== state.path && state.mainText !== '' && hasChanged) {
        views.leave();
        views.open(tab, 'route', look.url);
      }
      state.ownText = ownText;
      state.path = path;
      state.mainText = look.mainText;
    },
  };
  return views;
}

/** Path and fragment: what an in-app route changes; queries and filters do not make a page. */
function pathOf(url: string): string {
  try {
    const { pathname, hash } = new URL(url);
    return pathname + hash;
  } catch {
    return url;
  }
}
