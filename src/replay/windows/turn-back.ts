import type { TurnedBack } from '../../overlay/asked-window.ts';
import type { Tab } from '../tab/tab.ts';
import type { Visit } from '../visit.ts';

/** The window the customer would be in if the one before them had not opened; null: there is none. */
export function windowBefore(visit: Visit): Tab | null {
  const current = visit.tab();
  return visit.tabs.findLast((tab) => !tab.closed && !tab.unasked && tab !== current) ?? null;
}

/** The way goes on in the window before: the customer turns back to it. */
export async function turnBack(visit: Visit, before: Tab): Promise<void> {
  for (const tab of visit.tabs.slice(visit.tabs.indexOf(before) + 1)) {
    if (tab.closed || tab.unasked) continue;
    tab.unasked = true;
    if (tab.opened) tab.opened.event.turnedBack = leftNow(visit, tab.opened);
  }
  await showAgain(visit, before);
}

/** The customer is back in a window that was there before. It takes presses once it is in front. */
export async function showAgain(visit: Visit, tab: Tab): Promise<void> {
  visit.overlays.leave();
  visit.views.leave();
  visit.views.open(tab, 'restored', tab.frames.main().url);
  await tab.session.send('Page.bringToFront').catch(() => undefined);
}

function leftNow(visit: Visit, { from, document, acts }: NonNullable<Tab['opened']>): TurnedBack {
  return {
    acts: visit.acts.length - acts,
    isSameDocument: from?.document.loader === document,
  };
}
