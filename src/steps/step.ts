import type { ArgsOf, VerbName } from './index.ts';

/** Where a step is written. Line and column count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

/** What may stand beside a verb. */
export type StepModifiers = {
  /** The step in the author's words. */
  readonly say?: string;
  /** When it cannot be done, the journey goes on. */
  readonly optional?: boolean;
  readonly secret?: boolean;
  /** How long the step may take, in milliseconds, in place of `--timeout`. */
  readonly within?: number;
  /** The author's judgement, with the reason, that the job does not need this step. */
  readonly avoidable?: string;
  /** When the control is not there, that is a dead end of the site and not a mistake of the script. */
  readonly mustExist?: boolean;
};

type StepOf<V extends VerbName> = StepModifiers & {
  /** Position among all steps of the journey, nested ones included, from 0 in the order they are written. */
  readonly index: number;
  readonly place: Place;
  /** The step in words: `say`, or made from the verb. Holds no typed value. */
  readonly words: string;
  /** True inside a `then` or `else`. */
  readonly conditional: boolean;
  readonly verb: V;
  readonly args: ArgsOf<V>;
};

/** One step of a journey, ready to be walked. */
export type Step = { [V in VerbName]: StepOf<V> }[VerbName];
