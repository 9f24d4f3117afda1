import type { Known } from '../meaning.ts';

/**
 * How sites of one language ask. Each entry is a regular expression in lower case with straight quotes, matched from the
 * start of a word to the end of one; one that begins with `-` matches inside a word too (compounds, languages without spaces).
 */
export type Words = {
  readonly language: string;
  readonly asks: { readonly [K in Known]?: readonly string[] };
  /** Words that ask for the same once more. */
  readonly confirm: readonly string[];
  /** Words that make it another person's. */
  readonly someoneElse: readonly string[];
  readonly shipping: readonly string[];
  readonly billing: readonly string[];
  /** Words that change nothing: "your", "full", "optional". */
  readonly filler: readonly string[];
  /** Words that make a question of what is special: "do you have any". */
  readonly frames: readonly string[];
  /** Words before what is asked for that make it a mere mention: "subject of the" e-mail, "name on" the passport. */
  readonly mentions: readonly string[];
  /** Words that may follow what is asked for. Absent: a language in which what it is comes first, so that any may. */
  readonly goesOn?: readonly string[];
  /** Words that demand kinds of characters in a password. */
  readonly composition: readonly string[];
  /** Words that leave them to the customer, "are welcome", "not needed", and words that demand in spite of those. */
  readonly free: readonly string[];
  readonly demands: readonly string[];
};
