import { preparation } from '../../effort/preparation.ts';
import type { ScrollTo } from '../../steps/actor.ts';
import type { Target } from '../../steps/target.ts';
import { recordAct } from '../input/act-log.ts';
import { pointTo } from '../input/pointer-and-keys.ts';
import { find } from '../locate/find.ts';
import type { Found } from '../locate/search.ts';
import { widgetOf } from '../locate/traced-widget.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { beSureOf } from './reach.ts';
import { lookFor } from './target-position.ts';

/** Moves the pointer over a control and leaves it there. */
export async function hoverOver(visit: Visit, found: Found, target: Target): Promise<void> {
  await recordAct(visit, {
    verb: 'hover',
    purpose: 'script',
    presses: [],
    keys: [],
    widget: widgetOf(found),
  });
  await pointTo(visit, await beSureOf(visit, found, target, 'press', { enabled: false }));
}

/** Moves the pointer out over the top of the window, as someone about to go. */
export async function leaveWindow(visit: Visit): Promise<void> {
  await recordAct(visit, { verb: 'leave', purpose: 'script', presses: [], keys: [] });
  const { width, height } = visit.settings.traits;
  await pointTo(visit, { x: width / 2, y: height / 3 });
  await pointTo(visit, { x: width / 2, y: 2 });
  await pointTo(visit, { x: width / 2, y: -5 });
}

/** Scrolls to a share of the page, or until a control is on the screen. It is no step, and takes the customer's time. */
export async function scrollPage(visit: Visit, to: ScrollTo): Promise<void> {
  if ('share' in to) {
    const screens = await askOr(visit.windows.current().frames.main(), 0, 'scrollTo', to.share);
    return scrolled(visit, Math.ceil(screens));
  }
  const found = await find(visit, to.target, 'any');
  const sought = await lookFor(visit, found);
  await askOr(found.frame, null, 'makeReady', found.located.id, { enabled: false });
  await scrolled(visit, sought?.screens ?? 0);
}

/** What the customer did before and answers to are left as they are: nothing was pressed. */
export async function scrolled(visit: Visit, screens: number): Promise<void> {
  const fact = { verb: 'scroll', purpose: 'script' as const, presses: [], keys: [], screens };
  const prepared = preparation(fact, visit.settings.profile, visit.acts.all());
  visit.acts.put(visit.recorder.record('act', { ...fact, prepared: Math.round(prepared) }));
  if (prepared > 0) await visit.clock.think(prepared);
}
