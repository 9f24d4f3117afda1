import type { ScrollTo } from '../../steps/actor.ts';
import type { Target } from '../../steps/target.ts';
import type { Found } from '../locate/search.ts';
import { widgetOf } from '../locate/traced-widget.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { beSureOf } from './reach.ts';
import { lookFor } from './target-position.ts';

/** Moves the pointer over a control and leaves it there. */
export async function hoverOver(visit: Visit, found: Found, target: Target): Promise<void> {
  await visit.actLog.record({
    verb: 'hover',
    purpose: 'script',
    presses: [],
    keys: [],
    widget: widgetOf(found),
  });
  await visit.pointer.moveTo(await beSureOf(visit, found, target, 'press', { enabled: false }));
}

/** Moves the pointer out over the top of the window, as someone about to go. */
export async function leaveWindow(visit: Visit): Promise<void> {
  await visit.actLog.record({ verb: 'leave', purpose: 'script', presses: [], keys: [] });
  const { width, height } = visit.settings.traits;
  await visit.pointer.moveTo({ x: width / 2, y: height / 3 });
  await visit.pointer.moveTo({ x: width / 2, y: 2 });
  await visit.pointer.moveTo({ x: width / 2, y: -5 });
}

/** Scrolls to a share of the page, or until a control is on the screen. It is no step, and takes the customer's time. */
export async function scrollPage(visit: Visit, to: ScrollTo): Promise<void> {
  if ('share' in to) {
    const screens = await askOr(visit.windows.current().frames.main(), 0, 'scrollTo', to.share);
    return visit.actLog.scrolled(Math.ceil(screens));
  }
  const found = await visit.finder.find(to.target, 'any');
  const sought = await lookFor(visit, found);
  await askOr(found.frame, null, 'makeReady', found.located.id, { enabled: false });
  await visit.actLog.scrolled(sought?.screens ?? 0);
}
