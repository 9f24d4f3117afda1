import type { FieldSeen } from '../trace/look.ts';
import { isExample } from './example.ts';
import type { Known, Meaning } from './meaning.ts';
import { asksOnceMore, canRead, names, type Read, readLabel } from './read-label.ts';
import { readToken } from './read-token.ts';

/**
 * What fields that are one question ask for, told by what the customer reads, the autocomplete token, the type, and the
 * name, in this order; a token that only says it more exactly comes first. It is the one place where that is decided.
 */
export function meaningOf(fields: readonly FieldSeen[], language: string): Meaning {
  const [field] = fields;
  if (field === undefined) return { kind: 'unknown' };
  const label = labelOf(fields);
  // What "Day, Month, Year" is the date of, nothing says.
  const isNameless = areParts(fields) && groupOf(fields) === '';
  const read = isNameless ? null : withinType(readLabel(label, language), field.type);
  const token = fields
    .map(({ autocomplete }) => readToken(autocomplete))
    .find((one) => one !== null);
  if (read && token && !agree(read.what, token.what)) {
    return { kind: 'known', what: read.what, whose: read.whose, tokenSays: token.what };
  }
  const what =
    signsInWith(token?.what, read?.what ?? byType(field), [label, language]) ??
    token?.what ??
    read?.what ??
    byType(field) ??
    byName(isNameless ? { ...field, label: '' } : { ...field, label: ownLabel(field) });
  const whose = token && token.whose !== 'customer' ? token.whose : (read?.whose ?? 'customer');
  if (what !== undefined) return { kind: 'known', what, whose };
  if (isNameless || !canRead(label, language)) return { kind: 'unknown' };
  return { kind: 'own', words: wordsOf(label) };
}

/** What the question is called: an option or a part by its group, and parts without one by the names of all of them. */
export function labelOf(fields: readonly FieldSeen[]): string {
  const [first, ...rest] = fields;
  // A check box by itself is asked by its own words, whatever it stands among.
  if (first?.type === 'checkbox' && rest.length === 0 && first.label !== '') return first.label;
  const group = groupOf(fields);
  if (group !== '' || !areParts(fields)) return group || (first ? ownLabel(first) : '');
  return [...new Set(fields.map(ownLabel))].filter((label) => label !== '').join(', ');
}

/** What a field is called. An example of what to type is no name, and a field may have nothing else. */
function ownLabel({ label, type }: FieldSeen): string {
  const isAnswer = type === 'radio' || type === 'checkbox';
  return !isAnswer && isExample(label) ? '' : label;
}

function groupOf(fields: readonly FieldSeen[]): string {
  return fields.find(({ group }) => group !== undefined && group !== '')?.group ?? '';
}

/** The boxes of one value, and not answers to pick from. */
export function areParts(fields: readonly FieldSeen[]): boolean {
  return fields.length > 1 && !fields.some(({ type }) => type === 'radio' || type === 'checkbox');
}

/** The label asks for what was asked before; it need not say for what. */
export function asksAgain(fields: readonly FieldSeen[], language: string): boolean {
  const label = labelOf(fields);
  return readLabel(label, language)?.confirms ?? asksOnceMore(label, language);
}

/** Two names of one thing, as far as a browser that fills them is concerned. */
function agree(read: Known, token: Known): boolean {
  const same = (one: Known, ...others: readonly Known[]) => one === read && others.includes(token);
  return (
    read === token ||
    same('name', 'cc-name', 'nickname') ||
    same('cc-name', 'name') ||
    same('password', 'current-password', 'new-password') ||
    same('email', 'username') ||
    same('tel', 'username') ||
    same('username', 'email') ||
    same('cc-csc', 'one-time-code') ||
    same('street-address', 'address-line2') ||
    same('date', 'bday', 'cc-exp')
  );
}

/**
 * A site that people sign in to with their e-mail or number marks that field as the user name, as browsers advise: it is
 * asked for as what the customer reads, and the token is right. "E-mail or user name" leaves the choice: it is a user name.
 */
function signsInWith(
  token: Known | undefined,
  told: Known | undefined,
  [label, language]: readonly [string, string],
): Known | undefined {
  if (token !== 'username' || names('username', label, language)) return undefined;
  return told === 'email' || told === 'tel' ? told : undefined;
}

/** Boxes to tick and options to pick ask for no text, whatever their words mention. */
const pickable: ReadonlySet<Known> = new Set<Known>([
  ...(['health', 'medical', 'sex-life', 'belief', 'origin'] as const),
  ...(['terms', 'sex', 'honorific-prefix', 'language'] as const),
  ...(['day', 'time', 'date', 'country', 'cc-type'] as const),
]);

function withinType(read: Read | null, type: string): Read | null {
  const isPicked = type === 'radio' || type === 'checkbox';
  if (read === null || (isPicked && !pickable.has(read.what))) return null;
  return read.what === 'terms' && type !== 'checkbox' ? null : read;
}

function byType({ type }: FieldSeen): Known | undefined {
  const types: Readonly<Record<string, Known>> = {
    email: 'email',
    tel: 'tel',
    password: 'password',
  };
  return types[type];
}

/** The name in the code counts only where it is whole words that are known: `email`, `billing_postcode`. */
function byName({ name, label, type, inputMode }: FieldSeen): Known | undefined {
  if (label !== '') return undefined;
  const words = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ');
  const byWords = withinType(readLabel(words, 'en'), type)?.what;
  if (byWords !== undefined) return byWords;
  const modes: Readonly<Record<string, Known>> = { email: 'email', tel: 'tel', url: 'url' };
  return modes[inputMode ?? ''];
}

/** The words joined in one way only, to compare by. */
function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
