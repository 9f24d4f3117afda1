import type { Typed } from '../steps/typed.ts';
import { cutPlace, cutsIn } from './forms/cut-places.ts';
import { formsOf } from './forms/forms-of.ts';
import { lettersOf, placesOf } from './forms/letters.ts';
import { needlesOf } from './forms/needles.ts';
import { isOwnWord } from './own-words.ts';

/** Replaces typed values in a text, or in every text of plain JSON; gives back a copy of the same shape. */
export type Redact = <T>(value: T) => T;

/**
 * Takes what the customer typed out of what the page shows: ‹typed: E-mail› stands for it, ‹secret› for a secret.
 * Of a value that was cut off with its text before it came here, the beginning is taken out.
 */
export function makeRedactor(typed: readonly Typed[]): Redact {
  const finders = [finderOfForms(typed), finderOfLetters(typed), finderOfCuts(typed)].filter(
    (find) => find !== null,
  );
  if (finders.length === 0) return (value) => value;
  const inText = (text: string) =>
    replaced(
      text,
      finders.flatMap((find) => find(text)),
    );
  return <T>(value: T) => inJson(value, inText, '') as T;
}

/** Where in a text an echo stands, and what is put in its place; null: a mark, which stays as it is. */
type Echo = { readonly start: number; readonly end: number; readonly mark: string | null };
type Finder = (text: string) => readonly Echo[];

/** Echoes as they are written, by patterns, in one pass over the text; marks first: what was put in is not searched again. */
function finderOfForms(typed: readonly Typed[]): Finder | null {
  const forms = formsOf(typed).map((form) => ({ ...form, mark: markOf(form.typed, typed) }));
  if (forms.length === 0) return null;
  const marks = [...new Set(forms.map(({ mark }) => mark))];
  const alternatives = [...marks.map(literal), ...forms.map(({ pattern }) => pattern)];
  const search = new RegExp(alternatives.map((one) => `(${one})`).join('|'), 'giu');
  return (text) =>
    [...text.matchAll(search)].map(({ 0: match, index, ...groups }) => {
      const which = alternatives.findIndex((_, at) => groups[at + 1] !== undefined);
      const mark = which < marks.length ? null : (forms[which - marks.length]?.mark ?? null);
      return { start: index, end: index + match.length, mark };
    });
}

/** Echoes whose letters are set apart, or that are put into a code. */
function finderOfLetters(typed: readonly Typed[]): Finder | null {
  const needles = needlesOf(typed).map((one) => ({ ...one, mark: markOf(one.typed, typed) }));
  if (needles.length === 0) return null;
  const least = Math.min(...needles.map(({ letters }) => letters.length));
  return (text) => {
    if (text.length < least) return [];
    const where = lettersOf(text);
    return needles.flatMap(({ letters, whole, mark }) =>
      placesOf(letters, whole, where).map((place) => ({ ...place, mark })),
    );
  };
}

/** Pages are read to a length: what was typed may stand there in part, and be no less telling. */
function finderOfCuts(typed: readonly Typed[]): Finder | null {
  const needles = needlesOf(typed).map((one) => ({
    ...one,
    secret: one.typed.secret,
    mark: markOf(one.typed, typed),
  }));
  if (needles.length === 0) return null;
  return (text) =>
    cutsIn(text).flatMap((at) => {
      const place = cutPlace(text, at, needles);
      return place ? [{ start: place.start, end: place.end, mark: place.needle.mark }] : [];
    });
}

/** All kinds may find the same, or parts of it: what overlaps is one, called by what begins first and is longest. */
function replaced(text: string, echoes: readonly Echo[]): string {
  if (echoes.length === 0) return text;
  const kept = echoes.filter(({ mark }) => mark === null);
  const found = echoes
    .filter(
      ({ start, end, mark }) => mark !== null && !kept.some((k) => k.start < end && start < k.end),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let last = 0;
  for (const { start, end, mark } of found) {
    if (start >= last) out += text.slice(last, start) + mark;
    last = Math.max(last, end);
  }
  return out + text.slice(last);
}

function markOf({ label, secret }: Typed, typed: readonly Typed[]): string {
  if (secret) return '‹secret›';
  const secrets = typed.filter((one) => one.secret).map(({ value }) => value);
  return `‹typed: ${safe(label, secrets)}›`;
}

/** A label that holds a secret would show it in every mark. */
function safe(label: string, secrets: readonly string[]): string {
  const holds = secrets.some((secret) => secret !== '' && label.includes(secret));
  return holds ? 'a field' : label.replace(/[‹›]/g, '');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whatever may come from the page is searched: only the tool's own words are left as they are. */
function inJson(value: unknown, inText: (text: string) => string, key: string): unknown {
  if (typeof value === 'string') return isOwnWord(key, value) ? value : inText(value);
  if (Array.isArray(value)) return value.map((item) => inJson(item, inText, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, inJson(inner, inText, name)]),
  );
}
