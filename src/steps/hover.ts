import { describeTarget } from './describe-target.ts';
import type { Target } from './target.ts';
import type { Verb } from './verb.ts';
import { readTarget, target as targetSchema } from './written-target.ts';

const schema = targetSchema('Moves the pointer over it and lets it rest there.');

/** Moves the pointer over it and lets it rest there. */
export const hover: Verb<typeof schema, { readonly target: Target }> = {
  name: 'hover',
  title: 'Rest the pointer on something',
  example: 'hover: Opening hours',
  schema,
  counts: true,
  normalise: (written) => ({ target: readTarget(written) }),
  describe: ({ target }) => `hover ${describeTarget(target)}`,
  perform: (actor, { target }) => actor.hover(target),
};
