import type { ScrollTo } from '../../steps/actor.ts';
import type { Target } from '../../steps/target.ts';
import type { ActLog } from '../input/act-log.ts';
import type { Pointer } from '../input/pointer.ts';
import type { Finder } from '../locate/finder.ts';
import type { Found } from '../locate/search.ts';
import { widgetOf } from '../locate/traced-widget.ts';
import type { Settings } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import type { Windows } from '../windows/windows.ts';
import type { Reach } from './reach.ts';
import { lookFor, type PositionParts } from './target-position.ts';

export type MoveParts = PositionParts & {
  readonly settings: Settings;
  readonly windows: Pick<Windows, 'current'>;
  readonly finder: Pick<Finder, 'find'>;
  readonly pointer: Pick<Pointer, 'moveTo'>;
  readonly actLog: Pick<ActLog, 'record' | 'scrolled'>;
  readonly reach: Pick<Reach, 'sureOf'>;
};

/** Moves the pointer over a control and leaves it there. */
export async function hoverOver(parts: MoveParts, found: Found, target: Target): Promise<void> {
  await parts.actLog.record({
    verb: 'hover',
    purpose: 'script',
    presses: [],
    keys: [],
    widget: widgetOf(found),
  });
  await parts.pointer.moveTo(await parts.reach.sureOf(found, target, 'press', { enabled: false }));
}

/** Moves the pointer out over the top of the window, as someone about to go. */
export async function leaveWindow(parts: MoveParts): Promise<void> {
  await parts.actLog.record({ verb: 'leave', purpose: 'script', presses: [], keys: [] });
  const { width, height } = parts.settings.traits;
  await parts.pointer.moveTo({ x: width / 2, y: height / 3 });
  await parts.pointer.moveTo({ x: width / 2, y: 2 });
  await parts.pointer.moveTo({ x: width / 2, y: -5 });
}

/** Scrolls to a share of the page, or until a control is on the screen. It is no step, and takes the customer's time. */
export async function scrollPage(parts: MoveParts, to: ScrollTo): Promise<void> {
  if ('share' in to) {
    const screens = await askOr(parts.windows.current().frames.main(), 0, 'scrollTo', to.share);
    return parts.actLog.scrolled(Math.ceil(screens));
  }
  const found = await parts.finder.find(to.target, 'any');
  const sought = await lookFor(parts, found);
  await askOr(found.frame, null, 'makeReady', found.located.id, { enabled: false });
  await parts.actLog.scrolled(sought?.screens ?? 0);
}
