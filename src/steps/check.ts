import { describeTarget } from './describe-target.ts';
import type { Target } from './target.ts';
import type { Verb } from './verb.ts';
import { readTarget, target as targetSchema } from './written-target.ts';

const schema = targetSchema('Ticks it; one that is ticked stays so.');

/** Ticks it; one that is ticked stays so. */
export const check: Verb<typeof schema, { readonly target: Target }> = {
  name: 'check',
  title: 'Tick a check box',
  example: 'check: I agree',
  schema,
  counts: true,
  normalise: (written) => ({ target: readTarget(written) }),
  describe: ({ target }) => `check ${describeTarget(target)}`,
  perform: (actor, { target }) => actor.check(target, true),
};
