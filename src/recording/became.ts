import type { Draft } from './drafts.ts';
import type { PressedKeys } from './pressed-keys.ts';
import type { valueNames } from './typed-values.ts';

/** What a step becomes: a draft, or nothing, and what to tell. */
export type Became = { readonly draft?: Omit<Draft, 'number'>; readonly told?: readonly string[] };

/** What was learned from the whole recording, for each of its steps. */
export type Around = {
  readonly site: string;
  readonly hidden: readonly string[];
  readonly names: ReturnType<typeof valueNames>;
  readonly keys: PressedKeys;
  readonly visited: URL[];
};
