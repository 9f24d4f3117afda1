import { Type } from 'typebox';
import { describeTarget, describeText, labelOf } from './describe-target.ts';
import type { Target, TextMatch } from './target.ts';
import type { Verb } from './verb.ts';
import { map, textMatch, textOr } from './written.ts';
import { readTarget, target } from './written-target.ts';

const schema = textOr(
  map(
    {
      option: textMatch('The option, as the customer reads it.'),
      from: Type.Optional(target('The list it is in. Without it the option is visible already.')),
    },
    { title: '' },
  ),
  {
    title: 'the text of the option, or a map with option and from',
    description: 'Chooses one of several: in a list, or among radio buttons.',
    minLength: 1,
  },
);

type ChooseArgs = { readonly option: TextMatch; readonly from?: Target; readonly secret: boolean };

/** Chooses one of several: in a list, or among radio buttons. */
export const choose: Verb<typeof schema, ChooseArgs> = {
  name: 'choose',
  title: 'Choose one of several',
  example: 'choose: { option: Tuesday, from: Day }',
  schema,
  counts: true,
  normalise: (written, { secret }) => {
    if (typeof written === 'string') return { option: written, secret };
    const from = written.from === undefined ? {} : { from: readTarget(written.from) };
    return { option: written.option, ...from, secret };
  },
  describe: ({ option, from, secret }) => {
    const what = secret ? 'an option' : describeText(option);
    return from === undefined ? `choose ${what}` : `choose ${what} from ${describeTarget(from)}`;
  },
  // What is chosen stands on the page for everyone; only a secret choice is kept back.
  typed: ({ option, from, secret }) =>
    secret && typeof option === 'string'
      ? { value: option, label: from === undefined ? 'a choice' : labelOf(from), secret }
      : undefined,
  perform: (actor, { option, from }) => actor.choose(option, from),
};
