import { Type } from 'typebox';
import type { Condition } from './condition.ts';
import { Duration, readDuration } from './duration.ts';
import type { Step } from './step.ts';
import type { Verb } from './verb.ts';
import { map, shared } from './written.ts';
import { conditionInWords, conditionKeys, readCondition } from './written-condition.ts';

const schema = map(
  {
    ...conditionKeys,
    within: Type.Optional(
      Type.String({
        ...Duration,
        description: 'How long to look out for it; one second if unsaid.',
      }),
    ),
    // biome-ignore lint/suspicious/noThenProperty: it is a word of the journey language
    then: Type.Optional(shared<readonly unknown[]>('steps', 'Steps for when it is so.')),
    else: Type.Optional(shared<readonly unknown[]>('steps', 'Steps for when it is not so.')),
  },
  {
    title: 'a map with one of see, url, gone or ready, and with then or else',
    description:
      "Looks out for something, and goes one way or the other. It is not the customer's time.",
  },
);

type IfArgs = {
  readonly condition: Condition;
  /** In milliseconds. */
  readonly within: number;
  readonly yes: readonly Step[];
  readonly no: readonly Step[];
};

/** Goes one way or the other. */
export const ifVerb: Verb<typeof schema, IfArgs> = {
  name: 'if',
  title: 'Go one way or the other',
  example: 'if: { see: Before you go, then: [click: No thanks] }',
  schema,
  counts: false,
  normalise: (written, { nested }) => ({
    condition: readCondition(written),
    within: readDuration(written.within ?? '1s'),
    yes: nested('then'),
    no: nested('else'),
  }),
  describe: ({ condition }) => `if: ${conditionInWords(condition)}`,
  perform: async (actor, { condition, within, yes, no }) =>
    actor.walk((await actor.holds(condition, within)) ? yes : no),
};
