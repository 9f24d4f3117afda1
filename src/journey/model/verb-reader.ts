import { type VerbName, verbs } from '../../steps/index.ts';
import type { Step } from '../../steps/step.ts';
import type { Typed } from '../../steps/typed.ts';
import type { ReadContext } from '../../steps/verb.ts';

/** A verb whose written form the schema has approved. This is where data from files becomes typed. */
export type VerbReader = {
  readonly normalise: (written: unknown, context: ReadContext) => unknown;
  readonly describe: (args: unknown) => string;
  /** Every value the step gives to the site. */
  readonly typed: (args: unknown) => readonly Typed[];
};

export function verbReader(verb: VerbName): VerbReader {
  const { normalise, describe, typed }: Approved = verbs[verb];
  return {
    normalise: (written, context) => normalise(written as never, context),
    describe: (args) => describe(args as never),
    typed: (args) => [typed?.(args as never) ?? []].flat(),
  };
}

/** A step put together from approved parts. */
export function asStep(parts: Omit<Step, 'args'> & { readonly args: unknown }): Step {
  return parts as Step;
}

type Approved = {
  readonly normalise: (written: never, context: ReadContext) => unknown;
  readonly describe: (args: never) => string;
  readonly typed?: (args: never) => Typed | readonly Typed[] | undefined;
};
