import { Type } from 'typebox';
import { describeTarget } from './describe-target.ts';
import type { Target } from './target.ts';
import type { Verb } from './verb.ts';
import { map } from './written.ts';
import { readTarget, target } from './written-target.ts';

const schema = map(
  {
    into: target('The field that takes the file, or the button that asks for it.'),
    file: Type.Unsafe<string | readonly string[]>({
      type: ['string', 'array'],
      items: { type: 'string', minLength: 1, title: 'the path of a file' },
      minLength: 1,
      minItems: 1,
      title: 'the path of a file, or a list of them',
      description: 'The file, from the folder this journey lies in; or a list of files.',
    }),
  },
  { title: 'a map with file and into', description: 'Gives files to the site.' },
);

type UploadArgs = { readonly into: Target; readonly files: readonly string[] };

/** Gives files to the site. */
export const upload: Verb<typeof schema, UploadArgs> = {
  name: 'upload',
  title: 'Give a file to the site',
  example: 'upload: { file: referral.pdf, into: Your referral }',
  schema,
  counts: true,
  normalise: ({ into, file }, context) => ({
    into: readTarget(into),
    files: (typeof file === 'string' ? [file] : file).map(context.file),
  }),
  describe: ({ into, files }) => {
    const what = files.length === 1 ? 'a file' : `${files.length} files`;
    return `upload ${what} into ${describeTarget(into)}`;
  },
  perform: (actor, { into, files }) => actor.upload(into, files),
};
