import { classifyOverlay } from '../overlay/classify-overlay.ts';
import type { OverlayFeatures } from '../trace/overlay-seen.ts';

/** The customer's last act, for telling what it was meant to open. */
export type LastAct = {
  /** Customer's clock, in milliseconds. */
  readonly at: number;
  /** Name of the control it was done to. */
  readonly name: string;
  /** The step in words. */
  readonly words: string;
  /** It led to another page: what lies over that one was not opened by it. */
  readonly left: boolean;
  /** The control says that it opens something. */
  readonly opens: boolean;
};

/** How soon after an act shows what it opened, in milliseconds of customer's time. */
const openedWithin = 1000;
/** Kinds that sites bring of their own accord: a press on something else never asks for them. */
const bringers = new Set([
  'survey',
  'newsletter',
  'app-install',
  'promo',
  'chat',
  'tour',
  'consent',
  'permission',
]);

/**
 * Whether the customer opened the overlay: it came right after an act, and the act was meant for it. That it came after a
 * click is not enough: surveys come after "Add to basket" too, so content and the click's words decide.
 */
export function wasAskedFor(
  features: OverlayFeatures,
  act: LastAct | null,
  now: number,
): { readonly askedFor: boolean; readonly broughtBy: string } {
  if (!act || act.name === '' || now - act.at > openedWithin)
    return { askedFor: false, broughtBy: '' };
  const { kind } = classifyOverlay(features, { language: features.language });
  const mayBring = (act.opens || !bringers.has(kind)) && !act.left;
  const meant = mayBring || sharesWord(act.name, features);
  return { askedFor: meant, broughtBy: act.words };
}

/** A word of the pressed control's name stands in the overlay's headings or opening words. */
function sharesWord(name: string, features: OverlayFeatures): boolean {
  const text = `${features.headings.join(' ')} ${features.text.slice(0, 200)}`.toLowerCase();
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length >= 4 && text.includes(word));
}
