import type { OverlayFeatures } from '../../../trace/overlay-seen.ts';
import type { Content } from '../../page/overlays/features.ts';
import type { ScannedOverlay } from '../../page/overlays/scan.ts';
import { askOr } from '../../tab/ask.ts';
import type { Frame } from '../../tab/frame.ts';
import { type Box, ownerOf, type PlacedFrame } from '../../tab/placed-frames.ts';

export type Size = { readonly width: number; readonly height: number };

/** What a frame in the overlay shows belongs to the overlay, and so does what the frames in that one show. */
export async function wholeFeatures(
  frame: Frame,
  seen: ScannedOverlay,
  places: readonly PlacedFrame[],
): Promise<OverlayFeatures> {
  let { features } = seen;
  if (seen.frames.length === 0) return features;
  for (const { frame: child } of places) {
    if (child.parent !== frame.id) continue;
    const owner = await ownerOf(frame, child);
    if (owner === null || !seen.frames.includes(owner)) continue;
    const inner = await contentIn(frame, child, places);
    if (inner) features = { ...merged(features, inner), in: 'frame' };
  }
  return features;
}

/** What a frame and all frames in it show, in the pixels of the frame around it; null: it went away, or is not seen. */
async function contentIn(
  parent: Frame,
  frame: Frame,
  places: readonly PlacedFrame[],
): Promise<Content | null> {
  const owner = await ownerOf(parent, frame);
  const place = owner === null ? null : await askOr(parent, null, 'frameBox', owner);
  let content = place && (await askOr(frame, null, 'content'));
  if (!place || !content) return null;
  for (const { frame: child, box } of places) {
    if (child.parent !== frame.id || box === null) continue;
    const inner = await contentIn(frame, child, places);
    if (inner) content = merged(content, inner);
  }
  return moved(content, place);
}

function merged<C extends Content>(outer: C, inner: Content): C {
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
export function inWindow(features: OverlayFeatures, box: Box, viewport: Size): OverlayFeatures {
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
