import type { Verb } from './verb.ts';
import { justTrue } from './written.ts';

const schema = justTrue('Loads the page again.');

/** Loads the page again. */
export const reload: Verb<typeof schema, true> = {
  name: 'reload',
  title: 'Load the page again',
  example: 'reload: true',
  schema,
  counts: true,
  normalise: () => true,
  describe: () => 'reload the page',
  perform: (actor) => actor.reload(),
};
