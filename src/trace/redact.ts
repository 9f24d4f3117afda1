import type { Typed } from '../steps/typed.ts';
import { formsOf } from './forms/forms-of.ts';

/** Replaces typed values in a text, or in every text of plain JSON; gives back a copy of the same shape. */
export type Redact = <T>(value: T) => T;

/**
 * Takes what the customer typed out of what the page shows: ‹typed: E-mail› stands for it, ‹secret› for a secret.
 * It must see a text before the text is cut to a length, or half a value could stay.
 */
export function makeRedactor(typed: readonly Typed[]): Redact {
  const echoes = echoPatterns(typed);
  if (echoes.length === 0) return (value) => value;
  // One pass over the text, marks first: what was put in is not searched again.
  const marks = [...new Set(echoes.map(({ mark }) => mark))];
  const alternatives = [...marks.map(literal), ...echoes.map(({ pattern }) => pattern)];
  const search = new RegExp(alternatives.map((one) => `(${one})`).join('|'), 'giu');
  const inText = (text: string) =>
    text.replace(search, (match, ...groups) => {
      const which = groups.findIndex((group) => group !== undefined);
      return which < marks.length ? match : (echoes[which - marks.length]?.mark ?? match);
    });
  return <T>(value: T) => inJson(value, inText, '') as T;
}

type Echo = { readonly pattern: string; readonly mark: string };

function echoPatterns(typed: readonly Typed[]): readonly Echo[] {
  const secrets = typed.filter(({ secret }) => secret).map(({ value }) => value);
  return formsOf(typed).map(({ pattern, typed: { label, secret } }) => ({
    pattern,
    mark: secret ? '‹secret›' : `‹typed: ${safe(label, secrets)}›`,
  }));
}

/** A label that holds a secret would show it in every mark. */
function safe(label: string, secrets: readonly string[]): string {
  const holds = secrets.some((secret) => secret !== '' && label.includes(secret));
  return holds ? 'a field' : label.replace(/[‹›]/g, '');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Under these keys stand the tool's own words: they are no echo, even when a customer types the same. */
const ours = new Set([
  ...['type', 'kind', 'verb', 'purpose', 'until', 'cause', 'when', 'found', 'area', 'in', 'role'],
  ...['answered', 'id', 'view', 'because', 'overlay', 'field', 'fields', 'form', 'question'],
  ...['presses', 'key', 'effects', 'position', 'autocomplete', 'error', 'how', 'status'],
]);

function inJson(value: unknown, inText: (text: string) => string, key: string): unknown {
  if (typeof value === 'string') return ours.has(key) ? value : inText(value);
  if (Array.isArray(value)) return value.map((item) => inJson(item, inText, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, inJson(inner, inText, name)]),
  );
}
