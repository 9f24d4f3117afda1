import type { OverlayFeatures } from '../../trace/overlay-seen.ts';
import { askOr, type Frame } from '../frames.ts';
import type { Content } from '../page/features.ts';
import type { ScannedOverlay } from '../page/scan.ts';
import { type Box, ownerOf, type PlacedFrame } from '../placed-frames.ts';

export type Size = { readonly width: number; readonly height: number };

/** What a frame in the overlay shows belongs to the overlay. */
export async function wholeFeatures(
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
