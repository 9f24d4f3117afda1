import type { Verb } from './verb.ts';
import { justTrue } from './written.ts';

const schema = justTrue(
  'Moves the pointer out over the top of the window, as someone about to go.',
);

/** Moves the pointer out over the top of the window, as someone about to go. */
export const leave: Verb<typeof schema, true> = {
  name: 'leave',
  title: 'Make to leave',
  example: 'leave: true',
  schema,
  counts: true,
  normalise: () => true,
  describe: () => 'move the pointer out, as if to go',
  perform: (actor) => actor.leave(),
};
