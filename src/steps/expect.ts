import type { Condition } from './condition.ts';
import type { Verb } from './verb.ts';
import { map } from './written.ts';
import { conditionInWords, conditionKeys, readCondition } from './written-condition.ts';

const schema = map(conditionKeys, {
  title: 'a map with one of see, url, gone or ready',
  description: 'The customer looks for something; the step fails when it does not come.',
  minProperties: 1,
  maxProperties: 1,
});

/** Looks for something that must come to be true. */
export const expect: Verb<typeof schema, { readonly condition: Condition }> = {
  name: 'expect',
  title: 'Look for something that must be there',
  example: 'expect: { see: Your details }',
  schema,
  counts: false,
  normalise: (written) => ({ condition: readCondition(written) }),
  describe: ({ condition }) => `expect: ${conditionInWords(condition)}`,
  perform: (actor, { condition }) => actor.expect(condition),
};
