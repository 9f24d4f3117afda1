import { describeTarget, labelOf } from './describe-target.ts';
import type { TypeArgs } from './type-args.ts';
import type { Verb } from './verb.ts';
import { map, text } from './written.ts';
import { readTarget, target } from './written-target.ts';

const schema = map(
  { into: target('The field.'), text: text('What is typed. Put numbers in quotes.') },
  {
    title: 'a map with into and text',
    description: 'Types it key by key; what the field held is replaced.',
  },
);

/** Types it key by key; what the field held is replaced. */
export const type: Verb<typeof schema, TypeArgs> = {
  name: 'type',
  title: 'Type into a field',
  example: 'type: { into: Postcode, text: "94530" }',
  schema,
  counts: true,
  normalise: ({ into, text }, { secret }) => ({ into: readTarget(into), text, secret }),
  describe: ({ into }) => `type into ${describeTarget(into)}`,
  typed: ({ into, text, secret }) => ({ value: text, label: labelOf(into), secret }),
  perform: (actor, { into, text, secret }) => actor.type(into, { text, secret }),
};
