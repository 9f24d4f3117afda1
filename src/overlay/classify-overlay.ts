import type { OverlayFeatures } from '../trace/overlay-seen.ts';
import type { OverlayKind } from './kind.ts';
import { rules } from './rules.ts';
import { vendorHeard } from './vendor-of.ts';

/** What an overlay is, how sure that is (0 to 1), and what it rests on. */
export type OverlayClass = {
  readonly kind: OverlayKind;
  readonly confidence: number;
  readonly why: readonly string[];
};

/**
 * Says what an overlay is. The first rule that is sure enough decides; when none is, it is what its vendor's event tells; and
 * when that tells nothing, it is `other`, as sure as a guess must be at least.
 */
export const classifyOverlay = (
  features: OverlayFeatures,
  page: { readonly language: string },
): OverlayClass => {
  const seen = bySight(features, features.language || page.language);
  return withEvent(seen, features) ?? seen ?? { ...unknown, why: ['nothing says what it is'] };
};

const bySight = (features: OverlayFeatures, language: string): OverlayClass | null => {
  for (const rule of rules) {
    const guess = rule(features, language);
    if (guess !== null && guess.confidence >= sureEnough) return guess;
  }
  return null;
};

/**
 * An event says that something of a vendor's is shown, and not what: it makes sure what is told by sight, and decides where
 * nothing is. Against what can be seen it says nothing: another thing may have come at the same moment.
 */
const withEvent = (seen: OverlayClass | null, features: OverlayFeatures): OverlayClass | null => {
  const vendor = vendorHeard(features);
  if (vendor === null || vendor.kind === null) return null;
  const why = `${vendor.name} told the page that it shows something`;
  if (seen === null) return { kind: vendor.kind, confidence: 0.8, why: [why] };
  if (seen.kind !== vendor.kind) return null;
  return { ...seen, confidence: Math.max(0.95, seen.confidence), why: [...seen.why, why] };
};

/**
 * More likely right than wrong: a kind that is told is acted on (a survey fails a build), and `other` is still told as an
 * interruption. Our choice; how often kinds are right with it is measured in docs/zoo.md.
 */
const sureEnough = 0.5;

const unknown = { kind: 'other', confidence: sureEnough } as const;
