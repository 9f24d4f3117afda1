import { Duration, durationInWords, readDuration } from './duration.ts';
import type { Verb } from './verb.ts';

const schema = Duration;

/** Time that the customer spends, reading say. */
export const wait: Verb<typeof schema, { readonly duration: number }> = {
  name: 'wait',
  title: 'Spend time, reading say',
  example: 'wait: 4s',
  schema,
  counts: false,
  normalise: (written) => ({ duration: readDuration(written) }),
  describe: ({ duration }) => `wait ${durationInWords(duration)}`,
  perform: (actor, { duration }) => actor.wait(duration),
};
