import type { Target } from './target.ts';

/** What is put into which field. The text may hold values that are made only when it is typed. */
export type TypeArgs = {
  readonly into: Target;
  readonly text: string;
  readonly secret: boolean;
  /** What the customer types at first; the text is typed only when the site refuses this. */
  readonly first?: string;
};
