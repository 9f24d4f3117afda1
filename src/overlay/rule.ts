import type { OverlayFeatures } from '../trace/overlay-seen.ts';
import type { OverlayKind } from './kind.ts';

/** What one rule takes an overlay for, and why. */
export type Guess = {
  readonly kind: OverlayKind;
  readonly confidence: number;
  readonly why: readonly string[];
};

/** Recognises one kind, or answers null. */
export type Rule = (features: OverlayFeatures, language: string) => Guess | null;
