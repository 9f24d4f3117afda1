import type { OverlayFeatures } from '../../../trace/overlay-seen.ts';
import type { CustomerClock } from '../../clock/customer-clock.ts';
import type { Scan } from '../../page/overlays/scan.ts';
import type { RecentAct } from '../../record/recent-act.ts';
import type { Recorder } from '../../record/recorder.ts';
import { recordUnseen, tooMuch } from '../../record/unseen.ts';
import { isOtherSite } from '../../site.ts';
import { askOr } from '../../tab/ask.ts';
import { openClosedShadows } from '../../tab/closed-shadows.ts';
import type { Frame } from '../../tab/frame.ts';
import {
  type Box,
  childFrames,
  mostFrames,
  ownerOf,
  type PlacedFrame,
} from '../../tab/placed-frames.ts';
import { makersOf } from '../../tab/script-origin.ts';
import type { Tab } from '../../tab/tab.ts';
import { knownConsent } from './consent-list.ts';
import { inWindow, type Size, wholeFeatures } from './features.ts';
import type { KnownOverlay } from './known-overlay.ts';
import { makeOverlayLog, type OverlayLog } from './overlay-log.ts';
import { makeVendorEvents } from './vendor-events.ts';

export type OverlayProbe = Pick<OverlayLog, 'onScreen' | 'isAnswered' | 'leave'> & {
  /** Looks what lies over the page now, and what has gone. */
  readonly scan: (tab: Tab) => Promise<void>;
};

/** Frames smaller than this, in square pixels, hold no overlay of their own worth the name. */
const smallFrame = 20_000;

/** Looks what lies over the page and its frames, and keeps a log of it. */
export function makeOverlayProbe(
  recorder: Recorder,
  clock: Pick<CustomerClock, 'now' | 'pageNow' | 'since'>,
  lastAct: () => RecentAct | null,
  viewport: Size,
): OverlayProbe {
  const log = makeOverlayLog(recorder, clock, lastAct);
  const vendorEvents = makeVendorEvents();
  const inPage = (features: OverlayFeatures, frame: Frame, box: Box | null): OverlayFeatures =>
    box && frame.parent !== null ? inWindow(features, box, viewport) : features;
  const hear = (frame: Frame, scan: Scan): void => {
    for (const { name, since } of scan.heard) vendorEvents.add(frame, name, log.cameAt(since));
    const over = scan.overlays.map(({ id, since }) => ({
      id,
      at: log.known(frame, id)?.event.at ?? log.cameAt(since),
    }));
    vendorEvents.settle(frame, over, clock.now());
  };
  const scanFrame = async ({ frame, box }: PlacedFrame, places: readonly PlacedFrame[]) => {
    await openClosedShadows(frame);
    const scan = await askOr(frame, null, 'scanOverlays');
    if (scan?.cut) recordUnseen(recorder, 'overlays', tooMuch);
    const found = scan?.overlays ?? [];
    const all = new Set(found.map(({ id }) => id));
    const fresh = [...all].filter((id) => !log.known(frame, id));
    if (scan) hear(frame, scan);
    const makers = await makersOf(frame, fresh);
    for (const seen of found) {
      const before = log.known(frame, seen.id);
      const madeBy = before?.madeBy ?? makers.get(seen.id) ?? '';
      const whole = await wholeFeatures(frame, seen, places);
      const made = { ...whole, ...makerIn(frame, madeBy), ...vendorEvents.of(frame, seen.id) };
      const listed = await knownConsent(frame, seen.id, made, before?.latest);
      const placed = inPage({ ...made, ...listed }, frame, box);
      log.keep(frame, seen, placed, { all, box, madeBy, before });
    }
    return {
      ids: all,
      frames: found.flatMap((seen) => seen.frames),
    };
  };
  const scanFrames = async (tab: Tab): Promise<Map<Frame, Set<string>>> => {
    const children = await childFrames(tab);
    if (tab.frames.all().length > mostFrames + 1) recordUnseen(recorder, 'overlays', tooMuch);
    const main = tab.frames.main();
    const top = await scanFrame({ frame: main, box: null }, children);
    const seen = new Map<Frame, Set<string>>([[main, top.ids]]);
    for (const place of children) {
      if (!place.box || place.box.width * place.box.height <= smallFrame) continue;
      // What is in an overlay's frame was told with the overlay.
      const owner = await ownerOf(main, outermostOf(tab, place.frame));
      if (owner !== null && top.frames.includes(owner)) continue;
      seen.set(place.frame, (await scanFrame(place, children)).ids);
    }
    return seen;
  };
  return {
    onScreen: log.onScreen,
    isAnswered: log.isAnswered,
    leave: () => {
      log.leave();
      vendorEvents.forget();
    },
    scan: async (tab) => {
      if (tab.dialogOpen || tab.closed) return;
      const seen = await log.scanning(tab.requests.answersAct(), () => scanFrames(tab));
      for (const overlay of log.onScreen()) {
        const ids = seen.get(overlay.frame);
        if (!overlay.onScreen || ids?.has(overlay.element)) continue;
        if (!(await isUnderAnother(overlay, ids))) log.gone(overlay);
      }
    },
  };
}

/** A site's own scripts make overlays too: only another's tells whose it is. */
function makerIn(frame: Frame, madeBy: string): Pick<OverlayFeatures, 'maker'> {
  const isForeign = madeBy !== '' && isOtherSite(frame.url, madeBy);
  return isForeign ? { maker: new URL(madeBy).host } : {};
}

/** The frame of the page itself that a frame stands in, however deep; often it is that one. */
function outermostOf(tab: Pick<Tab, 'frames'>, frame: Frame): Frame {
  const parent = tab.frames.byId(frame.parent ?? '');
  return !parent || parent.parent === null ? frame : outermostOf(tab, parent);
}

/** It has not gone when another only lies over it. */
async function isUnderAnother(
  { frame, element }: KnownOverlay,
  onTop: ReadonlySet<string> | undefined,
): Promise<boolean> {
  return onTop !== undefined && onTop.size > 0 && askOr(frame, false, 'isShown', element);
}
