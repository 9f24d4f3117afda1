import { type Static, type TObject, type TSchema, Type } from 'typebox';
import type { TextMatch } from './target.ts';

/**
 * Text alone, or a map when more is needed. One flat schema in place of a union, so that a mistake is
 * reported once and at its own place. A `title` says in words what must be written; messages use it.
 */
export function textOr<O extends TObject>(object: O, words: Words) {
  return Type.Unsafe<string | Static<O>>({ ...object, ...words, type: ['string', 'object'] });
}

/** A map that knows its keys. */
export function map<P extends Record<string, TSchema>>(properties: P, words: Words) {
  return Type.Object(properties, { additionalProperties: false, ...words });
}

/** Points at a schema that journeys share, under `definitions`. */
export function shared<T>(name: 'target' | 'steps' | 'rung', description: string) {
  return Type.Unsafe<T>({ $ref: `#/definitions/${name}`, description });
}

/** Literal text, or a pattern. */
export function textMatch(description: string) {
  return Type.Unsafe<TextMatch>({
    type: ['string', 'object'],
    minLength: 1,
    properties: { matches: pattern },
    required: ['matches'],
    additionalProperties: false,
    title: 'text, or a pattern: { matches: … }',
    description,
  });
}

/** A JavaScript regular expression, without slashes. */
export const pattern = Type.String({
  minLength: 1,
  format: 'regular-expression',
  title: 'a pattern (a regular expression, without slashes)',
  description: 'A pattern (a regular expression, without slashes) in place of literal text.',
});

/** `back: true` and its like: verbs that need no more said. */
export function justTrue(description: string) {
  return Type.Literal(true, { title: 'true', description });
}

/** Text of any kind, perhaps empty. */
export function text(description: string) {
  return Type.String({ title: 'text', description });
}

/** Text that says something. */
export function line(description: string) {
  return Type.String({ minLength: 1, title: 'text', description });
}

export function truth(description: string) {
  return Type.Boolean({ title: 'true or false', description });
}

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[], description: string) {
  const title = `one of ${words.join(', ')}`;
  return Type.Unsafe<Word>({ type: 'string', enum: words, title, description });
}

export function list<Item extends TSchema>(items: Item, description: string) {
  return Type.Array(items, { title: 'a list, such as [name, phone]', description });
}

type Words = { readonly title: string } & Readonly<Record<string, unknown>>;
