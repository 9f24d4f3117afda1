import type { OverlayFeatures } from '../trace/overlay-seen.ts';
import { classifyOverlay } from './classify-overlay.ts';
import { type CloseWay, howToClose } from './how-to-close.ts';
import type { OverlayKind } from './kind.ts';

/** A press on a control of an overlay: what the overlay is, and how the press closes or answers it. Null: it does neither. */
export function closingPress(
  features: OverlayFeatures,
  name: string,
): { readonly kind: OverlayKind; readonly how: CloseWay['how'] } | null {
  const { kind } = classifyOverlay(features, { language: features.language });
  // A question for consent is forced on the customer whichever answer the script gives.
  const answers = kind === 'consent' ? (['accept', 'reject'] as const) : (['accept'] as const);
  const way = answers
    .flatMap((answer) => howToClose(features, kind, answer))
    .find(({ control }) => control !== null && features.controls[control]?.name === name);
  return way ? { kind, how: way.how } : null;
}
