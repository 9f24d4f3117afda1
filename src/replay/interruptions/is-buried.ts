import type { KnownOverlay } from '../observe/overlays/known-overlay.ts';
import type { OverlayProbe } from '../observe/overlays/overlay-probe.ts';
import { askOr } from '../tab/ask.ts';

export type CoverParts = {
  readonly overlays: Pick<OverlayProbe, 'onScreen'>;
};

/** Something else lies over all controls of an overlay: that is dealt with first, when it is in the way. */
export async function isBuried(
  parts: CoverParts,
  { frame, element, latest }: KnownOverlay,
): Promise<boolean> {
  if (frame.parent !== null || latest.in === 'frame') return parts.overlays.onScreen().length > 1;
  for (const { rect } of latest.controls) {
    const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
    if (await askOr(frame, false, 'isOnTop', element, x, y)) return false;
  }
  return latest.controls.length > 0;
}
