import type { Protocol } from 'puppeteer';
import type { Tab } from './tab.ts';

/** Keeps the milestones of the document that a tab shows. */
export function followDocument(tab: Tab): void {
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
