import type { Actor } from './actor.ts';
import { answer } from './answer.ts';
import { back } from './back.ts';
import { check } from './check.ts';
import { choose } from './choose.ts';
import { click } from './click.ts';
import { expect } from './expect.ts';
import { hover } from './hover.ts';
import { ifVerb } from './if.ts';
import { leave } from './leave.ts';
import { open } from './open.ts';
import { paste } from './paste.ts';
import { press } from './press.ts';
import { reload } from './reload.ts';
import { scroll } from './scroll.ts';
import { type } from './type.ts';
import { uncheck } from './uncheck.ts';
import { upload } from './upload.ts';
import { use } from './use.ts';
import { wait } from './wait.ts';

/** The vocabulary: what a step can be. */
export const verbs = {
  open,
  click,
  type,
  paste,
  choose,
  check,
  uncheck,
  press,
  upload,
  hover,
  scroll,
  back,
  reload,
  leave,
  wait,
  expect,
  answer,
  if: ifVerb,
};

/** What can be written in a list of steps: `use` is replaced by the steps of the file it names. */
export const writtenVerbs = { ...verbs, use };

export type VerbName = keyof typeof verbs;

type ArgsByVerb = { [V in VerbName]: Parameters<(typeof verbs)[V]['perform']>[1] };

/** What a verb is performed with. */
export type ArgsOf<V extends VerbName> = ArgsByVerb[V];

type Performers = {
  readonly [V in VerbName]: {
    readonly perform: (actor: Actor, args: ArgsByVerb[V]) => Promise<void>;
  };
};
const performers: Performers = verbs;

/** Does one step. */
export function perform<V extends VerbName>(
  actor: Actor,
  step: { readonly verb: V; readonly args: ArgsByVerb[V] },
): Promise<void> {
  return performers[step.verb].perform(actor, step.args);
}
