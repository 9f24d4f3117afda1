import type { Static, TSchema } from 'typebox';
import type { Actor } from './actor.ts';
import type { Step } from './step.ts';
import type { Typed } from './typed.ts';

/** What a verb may ask while its written form is read. */
export type ReadContext = {
  /** The value this step gives may never be shown. */
  readonly secret: boolean;
  /** Absolute path of a file that is written relative to the journey; a missing one becomes a problem. */
  readonly file: (written: string) => string;
  /** Reads the steps written under this key of the verb's map. */
  readonly nested: (key: string) => readonly Step[];
};

/** One verb of the journey language: how it is written, told and done. */
export type Verb<Schema extends TSchema, Args> = {
  readonly name: string;
  /** What the customer does, in a few words, for the docs. */
  readonly title: string;
  /** One list item as a journey has it, for the docs and for hints. */
  readonly example: string;
  /** The value beside the verb, as written: short and long form in one flat schema. */
  readonly schema: Schema;
  /** It is a step of the customer, and not only time, a look or a choice of the script. */
  readonly counts: boolean;
  readonly normalise: (written: Static<Schema>, context: ReadContext) => Args;
  /** The step in words; holds no typed value. */
  readonly describe: (args: Args) => string;
  /** What the customer gives to the site in this step, when it must not be shown. */
  readonly typed?: (args: Args) => Typed | readonly Typed[] | undefined;
  readonly perform: (actor: Actor, args: Args) => Promise<void>;
};
