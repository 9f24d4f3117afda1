import type { Verb } from './verb.ts';
import { justTrue } from './written.ts';

const schema = justTrue('Goes back to the page before.');

/** Goes back to the page before. */
export const back: Verb<typeof schema, true> = {
  name: 'back',
  title: 'Go back',
  example: 'back: true',
  schema,
  counts: true,
  normalise: () => true,
  describe: () => 'go back',
  perform: (actor) => actor.back(),
};
