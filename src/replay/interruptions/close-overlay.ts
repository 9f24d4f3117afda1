import { classifyOverlay } from '../../overlay/classify-overlay.ts';
import { answerOf } from '../../overlay/how-to-close.ts';
import type { OverlayKind } from '../../overlay/kind.ts';
import type { Rect } from '../../trace/overlay-seen.ts';
import type { ActLog } from '../input/act-log.ts';
import type { GuardedPress } from '../input/guarded-press.ts';
import type { Keyboard } from '../input/keyboard.ts';
import type { Point, Pointer } from '../input/pointer.ts';
import type { PressLanded } from '../input/press-landed.ts';
import type { KnownOverlay } from '../observe/overlays/known-overlay.ts';
import type { OverlayProbe } from '../observe/overlays/overlay-probe.ts';
import type { PagePoll } from '../observe/poll-page.ts';
import type { PressEffects } from '../observe/press-effects.ts';
import type { Settings } from '../settings.ts';
import { type ClosingParts, type Tried, whatIsLeft } from './after-closing.ts';
import { type CoverParts, isBuried } from './is-buried.ts';
import { forgetTries, keyOf, nextWay, onceMore, type Try, triedOn } from './ways-to-close.ts';
import { whereNow, whereToPress } from './where-to-press.ts';

export type CloseParts = ClosingParts &
  CoverParts & {
    readonly settings: Settings;
    readonly overlays: Pick<OverlayProbe, 'onScreen'>;
    readonly poll: Pick<PagePoll, 'scan'>;
    readonly effects: Pick<PressEffects, 'before'>;
    readonly pointer: Pick<Pointer, 'moveTo'>;
    readonly keyboard: Pick<Keyboard, 'press'>;
    readonly guardedPress: GuardedPress;
    readonly landed: PressLanded;
    readonly actLog: Pick<ActLog, 'record' | 'redate' | 'withdraw'>;
  };

/** A customer who has tried this often gives up. */
const mostTries = 12;

/**
 * Closes an overlay as a customer would, with every try a forced act. A banner for consent is answered as the journey says;
 * when its settings must be opened for that, what comes up then is still the same banner. Done when it has gone, or when what it lay over is free. False: it stays.
 */
export async function closeOverlay(
  parts: CloseParts,
  overlay: KnownOverlay,
  isFree: () => Promise<boolean> = async () => false,
): Promise<boolean> {
  const { event } = overlay;
  const { kind } = classifyOverlay(overlay.latest, { language: overlay.latest.language });
  if (kind === 'consent') event.offered = overlay.latest.controls;
  overlay.closing = true;
  const [tried, missed] = [triedOn(overlay), new Set<string>()];
  let shown = overlay;
  while (tried.size < mostTries) {
    const way = nextWay(parts.settings.journey.customer.consent, shown, kind, tried);
    if (!way) break;
    tried.add(keyOf(way));
    const attempt = { overlay, shown, way, layers: parts.overlays.onScreen() };
    const how = await tryWay(parts, attempt);
    if (how === 'gone') forgetTries(overlay);
    if (how === 'gone' || how === 'buried') return how === 'gone';
    // Something may have come between for a moment: once it is tried again.
    if (how === 'missed') {
      onceMore(keyOf(way), tried, missed);
      continue;
    }
    const left = await whatIsLeft(parts, attempt, isFree);
    if (left === null) return noteClosed(overlay, kind, way);
    shown = left;
  }
  event.closed = 'could-not-be-closed';
  return false;
}

function noteClosed(overlay: KnownOverlay, kind: OverlayKind, { how }: Try): true {
  if (kind === 'consent') overlay.event.answer = answerOf(how);
  overlay.event.closed = 'closed';
  forgetTries(overlay);
  return true;
}

/**
 * Tries one way. Not tried: the overlay has gone by itself meanwhile, something came to lie over it that stays, or the press would
 * have reached something else.
 */
async function tryWay(
  parts: CloseParts,
  { overlay, shown, way, layers }: Tried & { readonly way: Try },
): Promise<'tried' | 'gone' | 'buried' | 'missed'> {
  const rect = whereToPress(shown, way);
  const act = await parts.actLog.record({
    verb: way.how === 'escape' ? 'press' : 'click',
    purpose: 'close-overlay',
    // What asks whether one is sure to close belongs to what was closed.
    because: overlay.follows || overlay.event.id,
    presses: way.how === 'escape' ? [] : ['press'],
    keys: way.how === 'escape' ? [{ kind: 'command', key: 'Escape', keystrokes: 1 }] : [],
    widget: { id: `${shown.event.id}-${way.how}`, kind: 'button', name: way.name, rect },
  });
  const isFree = await clearNewcomers(parts, shown, layers);
  if (!isFree || !shown.onScreen) {
    parts.actLog.withdraw(act);
    return isFree ? 'gone' : 'buried';
  }
  parts.actLog.redate(act);
  const before = parts.effects.before();
  if (way.how === 'escape') await parts.keyboard.press('Escape');
  else if (!(await pressThere(parts, shown, way, whereNow(shown, way, rect)))) {
    parts.actLog.withdraw(act);
    await parts.poll.scan();
    return shown.onScreen || overlay.onScreen ? 'missed' : 'gone';
  }
  await parts.landed(before);
  return 'tried';
}

/** False: what was to be pressed is not there any more, and nothing was pressed. */
async function pressThere(
  parts: CloseParts,
  { frame, element }: KnownOverlay,
  { control, name }: Try,
  { x, y, width, height }: Rect,
): Promise<boolean> {
  const point: Point = { x: x + width / 2, y: y + height / 2 };
  await parts.pointer.moveTo(point);
  const aim =
    control === null
      ? ({ at: 'beside', id: element } as const)
      : ({ at: 'within', id: element, name } as const);
  const { hit } = await parts.guardedPress(frame, aim, point);
  return hit === 'target' || (hit === 'nothing' && control !== null);
}

/** While the customer made up their mind, something else may have come to lie over it: that goes first. */
async function clearNewcomers(
  parts: CloseParts,
  overlay: KnownOverlay,
  layers: readonly KnownOverlay[],
): Promise<boolean> {
  await parts.poll.scan();
  for (const other of parts.overlays.onScreen()) {
    if (layers.includes(other) || !(await isBuried(parts, overlay))) continue;
    other.event.covered = true;
    if (!(await closeOverlay(parts, other))) return false;
  }
  return true;
}
