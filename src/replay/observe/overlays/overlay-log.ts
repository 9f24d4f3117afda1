import { wasAskedFor } from '../../../overlay/asked-for.ts';
import { classifyOverlay } from '../../../overlay/classify-overlay.ts';
import { isSiteBar } from '../../../overlay/furniture.ts';
import type { EventOf } from '../../../trace/event.ts';
import type { OverlayFeatures } from '../../../trace/overlay-seen.ts';
import type { CustomerClock } from '../../clock/customer-clock.ts';
import type { Scan, ScannedOverlay } from '../../page/overlays/scan.ts';
import { afterOf, type RecentAct } from '../../record/recent-act.ts';
import type { Recorder } from '../../record/recorder.ts';
import { recordUnseen, tooMuch } from '../../record/unseen.ts';
import { openClosedShadows } from '../../tab/closed-shadows.ts';
import { askOr, type Frame } from '../../tab/frames.ts';
import {
  type Box,
  childFrames,
  mostFrames,
  ownerOf,
  type PlacedFrame,
} from '../../tab/placed-frames.ts';
import { makersOf } from '../../tab/script-origin.ts';
import type { Tab } from '../../tab/tab.ts';
import { isOtherSite } from '../probes/navigations.ts';
import { knownConsent } from './consent-list.ts';
import { inWindow, type Size, wholeFeatures } from './features.ts';
import { makeVendorEvents } from './vendor-events.ts';

/** An overlay that is on the screen, or was. */
export type KnownOverlay = {
  readonly event: EventOf<'overlay'>;
  readonly frame: Frame;
  /** Its id in the frame. */
  element: string;
  /** Where the frame stands in the window. */
  readonly box: Box;
  /** Address of the script that made it; empty when that is not known. */
  readonly madeBy: string;
  onScreen: boolean;
  /** The customer opened it, as far as can be told on the walk. */
  askedFor: boolean;
  /** Words of the step that brought it, or empty when none did. */
  readonly broughtBy: string;
  /** A step did something in it other than getting rid of it. */
  isTheWay: boolean;
  /** A step closes it, or opens its settings to answer it there. */
  answered: boolean;
  /** It is being closed: what it says from now on answers that. */
  closing: boolean;
  /** Id of the overlay whose closing brought it up; empty: it came otherwise. */
  readonly follows: string;
  /** As it was at the last scan; the event keeps it as it said and covered most. */
  latest: OverlayFeatures;
};

/** What is known of an overlay that a scan has found. */
type Kept = {
  /** Ids of all that the scan has found in the frame. */
  readonly all: ReadonlySet<string>;
  readonly box: Box | null;
  readonly madeBy: string;
  readonly before: KnownOverlay | undefined;
};

/** An overlay that has just come. */
const unanswered = { onScreen: true, closing: false, answered: false, isTheWay: false } as const;

type Place = Pick<KnownOverlay, 'box' | 'madeBy'>;

export type OverlayProbe = {
  /** Looks what lies over the page now, and what has gone. */
  readonly scan: (tab: Tab) => Promise<void>;
  /** On the screen at the last scan. */
  readonly onScreen: () => readonly KnownOverlay[];
  /** A step has closed or answered it: told by the id of its event. */
  readonly isAnswered: (id: string) => boolean;
  /** The view ends: what was on the screen goes with it. */
  readonly leave: () => void;
};

const corner: Box = { x: 0, y: 0, width: 0, height: 0 };
/** Frames smaller than this, in square pixels, hold no overlay of their own worth the name. */
const smallFrame = 20_000;

/** Records every overlay once per showing, asked for or not. */
export function makeOverlayProbe(
  recorder: Recorder,
  clock: Pick<CustomerClock, 'now' | 'pageNow' | 'since'>,
  lastAct: () => RecentAct | null,
  viewport: Size,
): OverlayProbe {
  const { now, pageNow } = clock;
  let known: KnownOverlay[] = [];
  /** At the last scan: what came since cannot have come before. */
  let last = { now: 0, pageNow: 0 };
  let count = 0;
  /** The site is at work on the last act, or has just answered it. */
  let answersAct = false;
  const vendorEvents = makeVendorEvents();
  const cameAt = (since: number): number =>
    Math.max(last.now, Math.min(now(), now() - clock.since(since)));

  const add = (
    frame: Frame,
    seen: ScannedOverlay,
    features: OverlayFeatures,
    place: Place,
  ): void => {
    const at = seen.since === null ? now() : cameAt(seen.since);
    const act = lastAct();
    const event = recorder.record('overlay', {
      id: `o${++count}`,
      features,
      after: afterOf(act),
      answersAct,
      covered: false,
      goneAt: null,
      shown: 0,
      closed: 'not-tried',
      madeBy: place.madeBy,
    });
    if (seen.since !== null) {
      const ago = clock.since(seen.since);
      event.at = Math.round(at);
      event.pageAt -= Math.round(Math.min(ago, pageNow() - last.pageNow, event.pageAt));
    }
    const asked = wasAskedFor(features, act, { at, answersAct });
    const follows = asked.askedFor ? (act?.because ?? '') : '';
    const is = { ...unanswered, ...asked, latest: features, follows };
    known.push({ ...place, ...is, event, frame, element: seen.id });
  };
  const inPage = (features: OverlayFeatures, frame: Frame, box: Box | null): OverlayFeatures =>
    box && frame.parent !== null ? inWindow(features, box, viewport) : features;
  const update = (overlay: KnownOverlay, element: string, features: OverlayFeatures): void => {
    // To whoever closed it, what is there again at once never went.
    if (!overlay.onScreen) Object.assign(overlay.event, { goneAt: null, closed: 'not-tried' });
    overlay.onScreen = true;
    overlay.element = element;
    if (!overlay.closing) grow(overlay.event, features);
    overlay.latest = features;
    overlay.event.shown = Math.round(now() - overlay.event.at);
  };
  const keep = (
    frame: Frame,
    seen: ScannedOverlay,
    features: OverlayFeatures,
    { all, box, madeBy, before }: Kept,
  ): void => {
    const again = before ?? known.find((one) => isAgain(one, frame, features, all, now()));
    if (again) update(again, seen.id, features);
    else if (!isOfTheSite(features)) add(frame, seen, features, { box: box ?? corner, madeBy });
  };
  const hear = (frame: Frame, scan: Scan, knownOf: (id: string) => KnownOverlay | undefined) => {
    for (const { name, since } of scan.heard) vendorEvents.add(frame, name, cameAt(since));
    const over = scan.overlays.map(({ id, since }) => ({
      id,
      at: knownOf(id)?.event.at ?? (since === null ? now() : cameAt(since)),
    }));
    vendorEvents.settle(frame, over, now());
  };
  const scanFrame = async ({ frame, box }: PlacedFrame, places: readonly PlacedFrame[]) => {
    await openClosedShadows(frame);
    const scan = await askOr(frame, null, 'scanOverlays');
    if (scan?.cut) recordUnseen(recorder, 'overlays', tooMuch);
    const found = scan?.overlays ?? [];
    const knownOf = (id: string) =>
      known.find((one) => one.onScreen && one.frame === frame && one.element === id);
    const all = new Set(found.map(({ id }) => id));
    const fresh = [...all].filter((id) => !knownOf(id));
    if (scan) hear(frame, scan, knownOf);
    const makers = await makersOf(frame, fresh);
    for (const seen of found) {
      const before = knownOf(seen.id);
      const madeBy = before?.madeBy ?? makers.get(seen.id) ?? '';
      const whole = await wholeFeatures(frame, seen, places);
      const made = { ...whole, ...makerIn(frame, madeBy), ...vendorEvents.of(frame, seen.id) };
      const listed = await knownConsent(frame, seen.id, made, before?.latest);
      const placed = inPage({ ...made, ...listed }, frame, box);
      keep(frame, seen, placed, { all, box, madeBy, before });
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
  const end = (overlay: KnownOverlay, byItself: boolean): void => {
    overlay.onScreen = false;
    overlay.event.shown = Math.round(now() - overlay.event.at);
    if (!byItself) return;
    overlay.event.goneAt = Math.round(now());
    if (overlay.event.closed === 'not-tried') overlay.event.closed = 'went-by-itself';
  };
  return {
    onScreen: () => known.filter(({ onScreen }) => onScreen),
    isAnswered: (id) => known.some(({ event, answered }) => answered && event.id === id),
    leave: () => {
      for (const overlay of known) if (overlay.onScreen) end(overlay, false);
      known = [];
      vendorEvents.forget();
    },
    scan: async (tab) => {
      if (tab.dialogOpen || tab.closed) return;
      const began = { now: now(), pageNow: pageNow() };
      answersAct = tab.requests.answersAct();
      const seen = await scanFrames(tab);
      last = began;
      for (const overlay of known) {
        const ids = seen.get(overlay.frame);
        if (!overlay.onScreen || ids?.has(overlay.element)) continue;
        if (!(await isUnderAnother(overlay, ids))) end(overlay, true);
      }
    },
  };
}

/** A part of the site or of the page, as far as its words tell: the customer came for it. */
function isOfTheSite(features: OverlayFeatures): boolean {
  return isSiteBar(features, classifyOverlay(features, { language: features.language }).kind);
}

/** So soon after it was closed, in milliseconds of customer's time, what says the same is the same. */
const backWithin = 1000;

/** It was drawn anew, or is back right after it was closed. */
function isAgain(
  { event, frame, element, onScreen }: KnownOverlay,
  where: Frame,
  { text }: OverlayFeatures,
  all: ReadonlySet<string>,
  now: number,
): boolean {
  if (frame !== where || text === '' || text !== event.features.text) return false;
  if (onScreen) return !all.has(element);
  return event.closed === 'closed' && event.goneAt !== null && now - event.goneAt <= backWithin;
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

/** Overlays may come in parts: what they say later counts. */
function grow(event: EventOf<'overlay'>, features: OverlayFeatures): void {
  const saysMore = features.text.length > event.features.text.length;
  const coversMore = features.coverWithBackdrop > event.features.coverWithBackdrop;
  const { heard: _, ...before } = event.features;
  const { heard } = features;
  if (saysMore || coversMore) event.features = features;
  else event.features = { ...before, ...(heard ? { heard } : {}) };
}
