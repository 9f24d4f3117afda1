import { Type } from 'typebox';
import { describeTarget } from './describe-target.ts';
import type { Target } from './target.ts';
import type { Verb } from './verb.ts';
import { map, textOr } from './written.ts';
import { readTarget, target } from './written-target.ts';

const words = {
  format: 'key-name',
  title: 'a key, such as Enter, Escape, ArrowDown or Control+A',
  description: 'Presses one key, or several together.',
};

const schema = textOr(
  map(
    {
      key: Type.String({ ...words }),
      on: Type.Optional(target('What has the focus when the key is pressed.')),
    },
    { title: '' },
  ),
  words,
);

type PressArgs = { readonly key: string; readonly on?: Target };

/** Presses one key or chord on the keyboard. */
export const press: Verb<typeof schema, PressArgs> = {
  name: 'press',
  title: 'Press a key',
  example: 'press: Enter',
  schema,
  counts: true,
  normalise: (written) => {
    if (typeof written === 'string') return { key: written };
    return { key: written.key, ...(written.on !== undefined && { on: readTarget(written.on) }) };
  },
  describe: ({ key, on }) =>
    on === undefined ? `press ${key}` : `press ${key} on ${describeTarget(on)}`,
  perform: (actor, { key, on }) => actor.press(key, on),
};
