import { type Static, Type } from 'typebox';
import { map, textOr } from './written.ts';

const schema = textOr(
  map(
    {
      file: Type.String({ minLength: 1, title: 'the path of a file' }),
      with: Type.Optional(
        Type.Record(Type.String(), Type.String({ title: 'text' }), {
          title: 'a map of names and values',
          description: 'Values for the other file, which names them in braces after a dollar sign.',
        }),
      ),
    },
    { title: '' },
  ),
  {
    title: 'the path of a file with steps, or a map with file and with',
    description: "Walks another file's steps in this place.",
    minLength: 1,
  },
);

/** Walks another file's steps in this place. They are put in when the journey is read: no step is a `use`. */
export const use = {
  name: 'use',
  title: "Walk another file's steps",
  example: 'use: { file: sign-in.yaml, with: { user: maria } }',
  schema,
  normalise: (written: Static<typeof schema>): WrittenUse =>
    typeof written === 'string' ? { file: written, with: {} } : { with: {}, ...written },
};

export type WrittenUse = { readonly file: string; readonly with: Readonly<Record<string, string>> };
