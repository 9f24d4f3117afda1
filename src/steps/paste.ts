import { describeTarget, labelOf } from './describe-target.ts';
import type { TypeArgs } from './type-args.ts';
import type { Verb } from './verb.ts';
import { map, text } from './written.ts';
import { readTarget, target } from './written-target.ts';

const schema = map(
  { into: target('The field.'), text: text('What is pasted. Put numbers in quotes.') },
  {
    title: 'a map with into and text',
    description: 'Pastes it from the clipboard; what the field held is replaced.',
  },
);

/** Pastes it from the clipboard; what the field held is replaced. */
export const paste: Verb<typeof schema, TypeArgs> = {
  name: 'paste',
  title: 'Paste into a field',
  example: 'paste: { into: Postcode, text: "94530" }',
  schema,
  counts: true,
  normalise: ({ into, text }, { secret }) => ({ into: readTarget(into), text, secret }),
  describe: ({ into }) => `paste into ${describeTarget(into)}`,
  typed: ({ into, text, secret }) => ({ value: text, label: labelOf(into), secret }),
  perform: (actor, { into, text, secret }) => actor.paste(into, { text, secret }),
};
