import { describeTarget } from './describe-target.ts';
import type { Target } from './target.ts';
import type { Verb } from './verb.ts';
import { readTarget, target as targetSchema } from './written-target.ts';

const schema = targetSchema('Presses what the customer would press.');

/** Presses what the customer would press. */
export const click: Verb<typeof schema, { readonly target: Target }> = {
  name: 'click',
  title: 'Click or tap something',
  example: 'click: Book the appointment',
  schema,
  counts: true,
  normalise: (written) => ({ target: readTarget(written) }),
  describe: ({ target }) => `click ${describeTarget(target)}`,
  perform: (actor, { target }) => actor.click(target),
};
