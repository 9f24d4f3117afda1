import { type TProperties, type TSchema, Type } from 'typebox';

/** What makes a finding so: plain JSON, camelCase. Each detector says what parts its own has. */
export type Evidence = Readonly<Record<string, unknown>>;

/**
 * What becomes of a part of the evidence in a report that is handed on. value: it stays; word: it stays where it is one of
 * `words`; page, site, script, host, journey: it gets its new name. Without one of these it is taken out.
 */
export type Keep = 'value' | 'word' | 'page' | 'site' | 'script' | 'host' | 'journey';

/** A number, which stays in a report that is handed on. */
export function figure(title?: string) {
  return Type.Number(options(title, { keep: 'value' }));
}

/** Something that is so or is not, which stays too. */
export function flag(title?: string) {
  return Type.Boolean(options(title, { keep: 'value' }));
}

/** One of our own words, with what it means where it does not speak for itself. */
export function word(
  words: readonly string[],
  title?: string,
  says?: Readonly<Record<string, string>>,
) {
  return Type.String(options(title, { keep: 'word', words, ...(says && { says }) }));
}

/** What a page or the author of the journey says: taken out where a report is handed on. */
export function text(title?: string) {
  return Type.String(options(title));
}

/** An address or a name that gets another in a report that is handed on. */
export function alias(keep: Exclude<Keep, 'value' | 'word'>, title?: string) {
  return Type.String(options(title, { keep }));
}

/** Several of a kind. */
export function list<S extends TSchema>(of: S, title?: string) {
  return Type.Array(of, options(title));
}

/** A part that has parts of its own. */
export function parts<P extends TProperties>(properties: P, title?: string) {
  return Type.Object(properties, options(title));
}

/** Null where there is nothing to tell. */
export function orNull<S extends TSchema>(of: S) {
  return Type.Union([of, Type.Null()]);
}

/** Absent where there is nothing to tell. */
export const maybe = Type.Optional;

function options(title: string | undefined, more: Options = {}): Options {
  return { ...(title !== undefined && { title }), ...more };
}

type Options = {
  readonly title?: string;
  readonly keep?: Keep;
  readonly words?: readonly string[];
  readonly says?: Readonly<Record<string, string>>;
};
