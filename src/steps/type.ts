import { Type } from 'typebox';
import { describeTarget, labelOf } from './describe-target.ts';
import type { TypeArgs } from './type-args.ts';
import type { Verb } from './verb.ts';
import { map, text } from './written.ts';
import { readTarget, target } from './written-target.ts';

const schema = map(
  {
    into: target('The field.'),
    text: text('What is typed. Put numbers in quotes.'),
    first: Type.Optional(
      text(
        'What the customer types at first. When the site refuses it, text is typed in its place, and what was pressed is pressed again.',
      ),
    ),
  },
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
  normalise: ({ into, text, first }, { secret }) => ({
    into: readTarget(into),
    text,
    secret,
    ...(first === undefined ? {} : { first }),
  }),
  describe: ({ into }) => `type into ${describeTarget(into)}`,
  typed: ({ into, text, first, secret }) =>
    [text, first ?? ''].map((value) => ({ value, label: labelOf(into), secret })),
  perform: (actor, { into, ...typed }) => actor.type(into, typed),
};
