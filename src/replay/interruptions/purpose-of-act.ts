import { classifyOverlay } from '../../overlay/classify-overlay.ts';
import { answerOf, type CloseWay, howToClose } from '../../overlay/how-to-close.ts';
import type { OverlayKind } from '../../overlay/kind.ts';
import type { Act } from '../../trace/act-events.ts';
import type { Found } from '../locate/search.ts';
import type { KnownOverlay } from '../observe/overlays/overlay-log.ts';
import { askOr } from '../tab/frames.ts';
import { ownerOf } from '../tab/placed-frames.ts';
import type { Visit } from '../visit.ts';

/**
 * An act on an overlay the customer did not ask for either answers it, which is forced on them whoever wrote the step, or
 * shows that the overlay is the way to the goal.
 */
export async function purposeOf(
  visit: Visit,
  found: Found,
  purpose: Act['purpose'],
): Promise<{ purpose: Act['purpose']; because: KnownOverlay | null }> {
  const overlay = await overlayHolding(visit, found);
  if (!overlay || overlay.event.askedFor) return { purpose, because: null };
  const { event, latest: features } = overlay;
  const { kind } = classifyOverlay(features, { language: features.language });
  // A question for consent is forced on the customer whichever answer the script gives.
  const answers = kind === 'consent' ? (['accept', 'reject'] as const) : (['accept'] as const);
  const closing = answers
    .flatMap((answer) => howToClose(features, kind, answer))
    .find(
      ({ control }) => control !== null && features.controls[control]?.name === found.located.name,
    );
  if (closing && purpose === 'script') {
    noteAnswer(event, kind, closing);
    return { purpose: 'close-overlay', because: overlay };
  }
  overlay.event.isTheWay = true;
  return { purpose, because: null };
}

/** A step closes it, or opens its settings to answer it there. */
function noteAnswer(event: KnownOverlay['event'], kind: OverlayKind, { how }: CloseWay): void {
  if (how !== 'settings') event.closed = 'closed';
  if (kind !== 'consent') return;
  event.offered ??= event.features.controls;
  event.answer = answerOf(how);
}

async function overlayHolding(visit: Visit, found: Found): Promise<KnownOverlay | null> {
  const tab = visit.tab();
  const overlays = visit.overlays.onScreen();
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
