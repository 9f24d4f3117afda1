import { describeTarget } from './describe-target.ts';
import type { Target } from './target.ts';
import type { Verb } from './verb.ts';
import { readTarget, target as targetSchema } from './written-target.ts';

const schema = targetSchema('Takes the tick off; one without stays so.');

/** Takes the tick off; one without stays so. */
export const uncheck: Verb<typeof schema, { readonly target: Target }> = {
  name: 'uncheck',
  title: 'Take the tick off a check box',
  example: 'uncheck: Send me offers',
  schema,
  counts: true,
  normalise: (written) => ({ target: readTarget(written) }),
  describe: ({ target }) => `uncheck ${describeTarget(target)}`,
  perform: (actor, { target }) => actor.check(target, false),
};
