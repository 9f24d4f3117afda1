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
    if (tab.opened === null || wasMeant(visit, tab.opened)) continue;
    tab.opened.event.askedFor = false;
    tab.opened.event.broughtBy = visit.settings.journey.steps[tab.opened.event.step]?.words ?? '';
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

/** Something was done in it, or it is where the pressed link leads: a link that leads on in its own window meant no other. */
function wasMeant(visit: Visit, { from, document, byLink, acts }: NonNullable<Tab['opened']>) {
  return visit.acts.length > acts || (byLink && from?.document.loader === document);
}
