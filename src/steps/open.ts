import { Type } from 'typebox';
import type { Verb } from './verb.ts';

const schema = Type.String({
  pattern: '^(/|https?://)',
  title: 'a path that begins with /, or an address that begins with https://',
  description: 'Follows a link or types an address: a path on the site, or a whole address.',
});

/** Follows a link, or types an address. */
export const open: Verb<typeof schema, { readonly url: string }> = {
  name: 'open',
  title: 'Open a page',
  example: 'open: /appointments',
  schema,
  counts: true,
  normalise: (written) => ({ url: written }),
  describe: ({ url }) => `open ${url}`,
  perform: (actor, { url }) => actor.open(url),
};
