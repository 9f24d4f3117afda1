import type { OverlayFeatures } from '../trace/overlay-seen.ts';
import type { OverlayKind } from './kind.ts';
import { rules } from './rules.ts';

/** What an overlay is, how sure that is (0 to 1), and what it rests on. */
export type OverlayClass = {
  readonly kind: OverlayKind;
  readonly confidence: number;
  readonly why: readonly string[];
};

/**
 * Says what an overlay is. The first rule that is sure enough decides; when none is, it is `other`, as sure as
 * a guess must be at least.
 */
export const classifyOverlay = (
  features: OverlayFeatures,
  page: { readonly language: string },
): OverlayClass => {
  const language = features.language || page.language;
  for (const rule of rules) {
    const guess = rule(features, language);
    if (guess !== null && guess.confidence >= sureEnough) return guess;
  }
  return { kind: 'other', confidence: sureEnough, why: ['nothing says what it is'] };
};

/**
 * More likely right than wrong: a kind that is told is acted on (a survey fails a build), and `other` is still told as an
 * interruption. Our choice; how often kinds are right with it is measured in docs/zoo.md.
 */
const sureEnough = 0.5;
