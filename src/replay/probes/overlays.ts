import type { EventOf } from '../../trace/event.ts';
import type { OverlayFeatures } from '../../trace/overlay-seen.ts';
import { type LastAct, wasAskedFor } from '../asked-for.ts';
import { askOr, type Frame } from '../frames.ts';
import type { ScannedOverlay } from '../page/scan.ts';
import { type Box, childFrames, ownerOf, type PlacedFrame } from '../placed-frames.ts';
import type { Recorder } from '../recorder.ts';
import type { Tab } from '../tab.ts';

/** An overlay that is on the screen, or was. */
export type KnownOverlay = {
  readonly event: EventOf<'overlay'>;
  readonly frame: Frame;
  /** Its id in the frame. */
  readonly element: string;
  /** Where the frame stands in the window. */
  box: Box;
  onScreen: boolean;
};

export type OverlayProbe = {
  /** Looks what lies over the page now, and what has gone. */
  readonly scan: (tab: Tab) => Promise<void>;
  /** On the screen at the last scan. */
  readonly onScreen: () => readonly KnownOverlay[];
  /** The view ends: what was on the screen goes with it. */
  readonly leave: () => void;
};

type Size = { readonly width: number; readonly height: number };

const corner: Box = { x: 0, y: 0, width: 0, height: 0 };
/** Frames smaller than this, in square pixels, hold no overlay of their own worth the name. */
const smallFrame = 20_000;

/** Records every overlay once per showing, asked for or not. */
export function makeOverlayProbe(
  recorder: Recorder,
  now: () => number,
  lastAct: () => LastAct | null,
  viewport: Size,
): OverlayProbe {
  let known: KnownOverlay[] = [];
  let count = 0;

  const add = (frame: Frame, seen: ScannedOverlay, features: OverlayFeatures, box: Box): void => {
    const event = recorder.record('overlay', {
      id: `o${++count}`,
      features,
      ...wasAskedFor(features, lastAct(), now()),
      isTheWay: false,
      covered: false,
      goneAt: null,
      shown: 0,
      closed: 'not-tried',
      madeBy: '',
    });
    known.push({ event, frame, element: seen.id, box, onScreen: true });
  };
  const scanFrame = async ({ frame, box }: PlacedFrame, places: readonly PlacedFrame[]) => {
    const found = await askOr(frame, [], 'scanOverlays');
    for (const seen of found) {
      const features = await wholeFeatures(frame, seen, places);
      const told = box && frame.parent !== null ? inWindow(features, box, viewport) : features;
      const before = known.find((o) => o.onScreen && o.frame === frame && o.element === seen.id);
      if (!before) add(frame, seen, told, box ?? corner);
      else {
        grow(before.event, told);
        before.event.shown = Math.round(now() - before.event.at);
      }
    }
    return {
      ids: new Set(found.map(({ id }) => id)),
      frames: found.flatMap((seen) => seen.frames),
    };
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
    leave: () => {
      for (const overlay of known) if (overlay.onScreen) end(overlay, false);
      known = [];
    },
    scan: async (tab) => {
      if (tab.dialogOpen || tab.closed) return;
      const children = await childFrames(tab);
      const large = children.filter(({ box }) => box && box.width * box.height > smallFrame);
      const main = tab.frames.main();
      const top = await scanFrame({ frame: main, box: null }, children);
      const seen = new Map<Frame, Set<string>>([[main, top.ids]]);
      for (const place of large) {
        // What is in an overlay's frame was told with the overlay.
        const owner = place.frame.parent === main.id ? await ownerOf(main, place.frame) : null;
        if (owner !== null && top.frames.includes(owner)) continue;
        seen.set(place.frame, (await scanFrame(place, children)).ids);
      }
      for (const overlay of known) {
        if (overlay.onScreen && !seen.get(overlay.frame)?.has(overlay.element)) end(overlay, true);
      }
    },
  };
}

/** Overlays may come in parts: what they say later counts. */
function grow(event: EventOf<'overlay'>, features: OverlayFeatures): void {
  const saysMore = features.text.length > event.features.text.length;
  const coversMore = features.coverWithBackdrop > event.features.coverWithBackdrop;
  if (saysMore || coversMore) event.features = features;
}

/** What a frame in the overlay shows belongs to the overlay. */
async function wholeFeatures(
  frame: Frame,
  seen: ScannedOverlay,
  places: readonly PlacedFrame[],
): Promise<OverlayFeatures> {
  let features = seen.features;
  if (seen.frames.length === 0) return features;
  for (const { frame: child } of places) {
    if (child.parent !== frame.id) continue;
    const owner = await ownerOf(frame, child);
    if (owner === null || !seen.frames.includes(owner)) continue;
    const inner = await askOr(child, null, 'content');
    const place = await askOr(frame, null, 'frameBox', owner);
    if (inner && place) features = merged(features, moved(inner, place));
  }
  return features;
}

type Content = Pick<
  OverlayFeatures,
  | 'text'
  | 'headings'
  | 'controls'
  | 'fields'
  | 'scale'
  | 'icons'
  | 'marks'
  | 'frameHosts'
  | 'siteLinks'
  | 'language'
>;

function merged(outer: OverlayFeatures, inner: Content): OverlayFeatures {
  return {
    ...outer,
    text: `${outer.text}\n${inner.text}`.trim(),
    headings: [...outer.headings, ...inner.headings],
    controls: [...outer.controls, ...inner.controls],
    fields: [...outer.fields, ...inner.fields],
    scale: outer.scale ?? inner.scale,
    icons: outer.icons + inner.icons,
    marks: [...outer.marks, ...inner.marks],
    frameHosts: [...outer.frameHosts, ...inner.frameHosts],
    language: outer.language || inner.language,
    in: 'frame',
  };
}

/** The content's controls, in the pixels of the window the frame stands in. */
function moved<C extends Content>(content: C, box: { readonly x: number; readonly y: number }): C {
  const controls = content.controls.map((control) => ({
    ...control,
    rect: { ...control.rect, x: control.rect.x + box.x, y: control.rect.y + box.y },
  }));
  return { ...content, controls };
}

/** What an overlay in a frame covers, in the window's pixels and as a share of the window. */
function inWindow(features: OverlayFeatures, box: Box, viewport: Size): OverlayFeatures {
  const share = (box.width * box.height) / (viewport.width * viewport.height);
  const { rect } = features;
  return {
    ...moved(features, box),
    in: 'frame',
    rect: { ...rect, x: rect.x + box.x, y: rect.y + box.y },
    cover: Math.min(1, features.cover * share),
    coverWithBackdrop: Math.min(1, features.coverWithBackdrop * share),
  };
}
