import type { Found } from '../locate/search.ts';
import type { KnownOverlay } from '../observe/overlays/known-overlay.ts';
import { answerConsent, type ClearParts, type Covered, clearTheWay } from './clear-the-way.ts';
import { type Holding, type HoldingParts, heldBy } from './held-by.ts';
import { canBeClosed } from './ways-to-close.ts';

/** Deals with what comes between the customer and what they want. */
export type Interruptions = {
  /**
   * Something would take the press. Records that, and when it is an overlay closes it as a customer would. Null: it was closed.
   * What stays may still go by itself: the overlay, or none where it cannot be told apart as one.
   */
  readonly clear: (
    covered: Covered,
    when: 'before' | 'at-press',
  ) => Promise<{ readonly overlay: KnownOverlay | null } | null>;
  /**
   * A banner that asks for consent is answered when it is met, as the journey says, whether it is in the way or not: a site
   * that is told once does not ask again. True: something was done, and what comes next must be looked for again.
   */
  readonly answerConsent: (next: Found) => Promise<boolean>;
  /**
   * An act on an overlay the customer did not ask for either answers it, or shows that the overlay is the way to the goal. The walk goes on
   * by that; the trace keeps which overlay it was. Null: the control is in none.
   */
  readonly heldBy: (found: Found) => Promise<Holding | null>;
  /** It offers a way to close it that was not tried yet. */
  readonly canBeClosed: (overlay: KnownOverlay) => boolean;
};

export function makeInterruptions(parts: ClearParts & HoldingParts): Interruptions {
  return {
    clear: (covered, when) => clearTheWay(parts, covered, when),
    answerConsent: (next) => answerConsent(parts, next),
    heldBy: (found) => heldBy(parts, found),
    canBeClosed: (overlay) => canBeClosed(parts.settings.journey.customer.consent, overlay),
  };
}
