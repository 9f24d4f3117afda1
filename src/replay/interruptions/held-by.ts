import { closingPress } from '../../overlay/closing-press.ts';
import { answerOf } from '../../overlay/how-to-close.ts';
import type { Act } from '../../trace/act-events.ts';
import type { Found } from '../locate/search.ts';
import type { KnownOverlay } from '../observe/overlays/known-overlay.ts';
import type { OverlayProbe } from '../observe/overlays/overlay-probe.ts';
import { askOr } from '../tab/ask.ts';
import { ownerOf } from '../tab/placed-frames.ts';
import type { Windows } from '../windows/windows.ts';

export type HoldingParts = {
  readonly overlays: Pick<OverlayProbe, 'onScreen'>;
  readonly windows: Pick<Windows, 'current'>;
};

/** Which overlay holds a control that is to be pressed, and whether the press closes or answers one nobody asked for. */
export type Holding = {
  readonly within: NonNullable<Act['within']>;
  readonly overlay: KnownOverlay;
  readonly closes: boolean;
};

/**
 * An act on an overlay the customer did not ask for either answers it, or shows that the overlay is the way to the goal. The walk goes on
 * by that; the trace keeps which overlay it was. Null: the control is in none.
 */
export async function heldBy(parts: HoldingParts, found: Found): Promise<Holding | null> {
  const overlay = await overlayHolding(parts, found);
  if (!overlay) return null;
  const { event, latest, askedFor } = overlay;
  if (askedFor) return { within: { overlay: event.id }, overlay, closes: false };
  const closing = closingPress(latest, found.located.name);
  if (closing) noteAnswer(overlay, closing);
  else overlay.isTheWay = true;
  const within = { overlay: event.id, offers: latest.controls };
  return { within, overlay, closes: closing !== null };
}

function noteAnswer(
  overlay: KnownOverlay,
  { kind, how }: NonNullable<ReturnType<typeof closingPress>>,
): void {
  const { event } = overlay;
  overlay.answered = true;
  if (how !== 'settings') event.closed = 'closed';
  if (kind !== 'consent') return;
  event.offered ??= event.features.controls;
  event.answer = answerOf(how);
}

async function overlayHolding(parts: HoldingParts, found: Found): Promise<KnownOverlay | null> {
  const tab = parts.windows.current();
  const overlays = parts.overlays.onScreen();
  let { frame } = found;
  let id: string | null = found.located.id;
  while (id !== null && overlays.length > 0) {
    const here = overlays.filter((overlay) => overlay.frame === frame);
    const ids = here.map(({ element }) => element);
    const [holding] = ids.length > 0 ? await askOr(frame, [], 'overlaysHolding', id, ids) : [];
    const overlay = here.find(({ element }) => element === holding);
    if (overlay) return overlay;
    const parent = frame.parent === null ? undefined : tab.frames.byId(frame.parent);
    if (!parent) return null;
    id = await ownerOf(parent, frame);
    frame = parent;
  }
  return null;
}
