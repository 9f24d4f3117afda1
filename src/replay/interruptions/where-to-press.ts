import type { CloseWay } from '../../overlay/how-to-close.ts';
import type { Rect } from '../../trace/overlay-seen.ts';
import type { KnownOverlay } from '../observe/overlays/known-overlay.ts';
import type { Try } from './ways-to-close.ts';

/** Where a way to close an overlay is pressed. */
export function whereToPress(overlay: KnownOverlay, way: CloseWay): Rect {
  const features = overlay.latest;
  const control = way.control === null ? undefined : features.controls[way.control];
  if (control) return control.rect;
  const { rect, panel } = features;
  if (panel) return besideIn(rect, panel);
  // Beside the overlay, where its backdrop is.
  return { x: Math.max(2, rect.x - 12), y: Math.max(2, rect.y - 12), width: 2, height: 2 };
}

/** Where a way is pressed now. What is offered may have changed meanwhile: the customer goes where they saw it. */
export function whereNow(overlay: KnownOverlay, way: Try, seen: Rect): Rect {
  const { control, name } = way;
  const isSame = control === null || overlay.latest.controls[control]?.name === name;
  return isSame ? whereToPress(overlay, way) : seen;
}

/** In a backdrop that holds the window: where there is most of it to see, halfway between the edges of the two. */
function besideIn(outer: Rect, { x, y, width, height }: Rect): Rect {
  const gaps = [
    { room: x - outer.x, at: { x: (outer.x + x) / 2, y: y + height / 2 } },
    { room: y - outer.y, at: { x: x + width / 2, y: (outer.y + y) / 2 } },
    {
      room: outer.x + outer.width - x - width,
      at: { x: (x + width + outer.x + outer.width) / 2, y: y + height / 2 },
    },
    {
      room: outer.y + outer.height - y - height,
      at: { x: x + width / 2, y: (y + height + outer.y + outer.height) / 2 },
    },
  ];
  const [widest] = gaps.toSorted((a, b) => b.room - a.room);
  return { ...(widest?.at ?? { x, y }), width: 0, height: 0 };
}
