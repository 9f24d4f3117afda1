import type { OverlayKind } from '../kind.ts';

/** A maker of widgets, and what gives its widgets away. */
export type Vendor = {
  readonly name: string;
  /** What its overlay is; null: the vendor makes several kinds, and content decides. */
  readonly kind: OverlayKind | null;
  /** Ids and class names of the invitation itself, not of its launcher. A `*` at the end stands for anything. */
  readonly marks: readonly string[];
  /** Hosts of its frames and scripts; sub-domains are included. */
  readonly hosts: readonly string[];
  /** Where these were seen. */
  readonly origin: string;
};
