import type { Target, TextMatch } from './target.ts';

/** What can be true of a page: the goal's forms, also used by `expect` and `if`. */
export type Condition =
  /** The text is visible. */
  | { readonly see: TextMatch }
  /** The whole address; `*` stands for anything. A path is taken from the journey's site. */
  | { readonly url: TextMatch }
  /** The text was seen first, and is visible no more. */
  | { readonly gone: TextMatch }
  /** The control could be pressed. */
  | { readonly ready: Target };
