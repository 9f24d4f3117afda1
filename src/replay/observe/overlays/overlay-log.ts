import { wasAskedFor } from '../../../overlay/asked-for.ts';
import { classifyOverlay } from '../../../overlay/classify-overlay.ts';
import { isSiteBar } from '../../../overlay/furniture.ts';
import type { OverlayFeatures } from '../../../trace/overlay-seen.ts';
import type { CustomerClock } from '../../clock/customer-clock.ts';
import type { ScannedOverlay } from '../../page/overlays/scan.ts';
import { afterOf, type RecentAct } from '../../record/recent-act.ts';
import type { Recorder } from '../../record/recorder.ts';
import type { Frame } from '../../tab/frame.ts';
import type { Box } from '../../tab/placed-frames.ts';
import { grow, isAgain, type KnownOverlay } from './known-overlay.ts';

/** The overlays of this view, on the screen or gone. */
export type OverlayLog = {
  /** Runs a scan. `answersAct`: the site is at work on the last act, or has just answered it. */
  readonly scanning: <T>(answersAct: boolean, scan: () => Promise<T>) => Promise<T>;
  /** When what has been there since this moment of the page's clock came, on the customer's; null: it comes now. */
  readonly cameAt: (since: number | null) => number;
  /** What is on the screen under this id of the frame. */
  readonly known: (frame: Frame, id: string) => KnownOverlay | undefined;
  /** Records what a scan has found, or that it is still there. */
  readonly keep: (
    frame: Frame,
    seen: ScannedOverlay,
    features: OverlayFeatures,
    kept: Kept,
  ) => void;
  readonly onScreen: () => readonly KnownOverlay[];
  /** A step has closed or answered it: told by the id of its event. */
  readonly isAnswered: (id: string) => boolean;
  /** It went, and the view did not. */
  readonly gone: (overlay: KnownOverlay) => void;
  /** The view ends: what was on the screen goes with it. */
  readonly leave: () => void;
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

const corner: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Records every overlay once per showing, asked for or not. */
export function makeOverlayLog(
  recorder: Recorder,
  clock: Pick<CustomerClock, 'now' | 'pageNow' | 'since'>,
  lastAct: () => RecentAct | null,
): OverlayLog {
  const { now, pageNow } = clock;
  let known: KnownOverlay[] = [];
  /** At the last scan: what came since cannot have come before. */
  let last = { now: 0, pageNow: 0 };
  let count = 0;
  let isAnswer = false;
  const cameAt = (since: number | null): number =>
    since === null ? now() : Math.max(last.now, Math.min(now(), now() - clock.since(since)));
  const add = (
    frame: Frame,
    seen: ScannedOverlay,
    features: OverlayFeatures,
    place: Place,
  ): void => {
    const at = cameAt(seen.since);
    const act = lastAct();
    const event = recorder.record('overlay', {
      id: `o${++count}`,
      features,
      after: afterOf(act),
      answersAct: isAnswer,
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
    const asked = wasAskedFor(features, act, { at, answersAct: isAnswer });
    const follows = asked.askedFor ? (act?.because ?? '') : '';
    const is = { ...unanswered, ...asked, latest: features, follows };
    known.push({ ...place, ...is, event, frame, element: seen.id });
  };
  const update = (overlay: KnownOverlay, element: string, features: OverlayFeatures): void => {
    // To whoever closed it, what is there again at once never went.
    if (!overlay.onScreen) Object.assign(overlay.event, { goneAt: null, closed: 'not-tried' });
    overlay.onScreen = true;
    overlay.element = element;
    if (!overlay.closing) grow(overlay.event, features);
    overlay.latest = features;
    overlay.event.shown = Math.round(now() - overlay.event.at);
  };
  const end = (overlay: KnownOverlay, byItself: boolean): void => {
    overlay.onScreen = false;
    overlay.event.shown = Math.round(now() - overlay.event.at);
    if (!byItself) return;
    overlay.event.goneAt = Math.round(now());
    if (overlay.event.closed === 'not-tried') overlay.event.closed = 'went-by-itself';
  };
  return {
    scanning: async (answersAct, scan) => {
      const began = { now: now(), pageNow: pageNow() };
      isAnswer = answersAct;
      const found = await scan();
      last = began;
      return found;
    },
    cameAt,
    known: (frame, id) =>
      known.find((one) => one.onScreen && one.frame === frame && one.element === id),
    keep: (frame, seen, features, { all, box, madeBy, before }) => {
      const again = before ?? known.find((one) => isAgain(one, frame, features, all, now()));
      if (again) update(again, seen.id, features);
      else if (!isOfTheSite(features)) add(frame, seen, features, { box: box ?? corner, madeBy });
    },
    onScreen: () => known.filter(({ onScreen }) => onScreen),
    isAnswered: (id) => known.some(({ event, answered }) => answered && event.id === id),
    gone: (overlay) => end(overlay, true),
    leave: () => {
      for (const overlay of known) if (overlay.onScreen) end(overlay, false);
      known = [];
    },
  };
}

/** A part of the site or of the page, as far as its words tell: the customer came for it. */
function isOfTheSite(features: OverlayFeatures): boolean {
  return isSiteBar(features, classifyOverlay(features, { language: features.language }).kind);
}
