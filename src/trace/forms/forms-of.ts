import type { Typed } from '../../steps/typed.ts';
import { codeForms } from './code-forms.ts';
import { dateForms, expiryForms } from './date-forms.ts';
import { type EchoForm, literalForms } from './literal-forms.ts';
import { nameForms } from './name-forms.ts';

/** A form in which a page may give a value back, and the value. */
export type TypedForm = EchoForm & { readonly typed: Typed };

/** Values shorter than this are too common to be taken out everywhere, unless they are secret. */
const shortestShown = 3;

/**
 * Every form in which a page may show again what was typed, longest first: a name is taken out whole before a part of it
 * is. What is written and what is pictured both rest on this list, so that neither shows what the other hides.
 */
export function formsOf(typed: readonly Typed[]): readonly TypedForm[] {
  const known = new Map<string, TypedForm>();
  for (const one of [...typed, ...datesInParts(typed)]) {
    for (const form of formsOfOne(one)) {
      const same = known.get(form.pattern);
      if (!same || (one.secret && !same.typed.secret)) {
        known.set(form.pattern, { ...form, typed: one });
      }
    }
  }
  return [...known.values()].sort(
    (a, b) => b.length - a.length || Number(b.typed.secret) - Number(a.typed.secret),
  );
}

function formsOfOne({ value, label, secret }: Typed): readonly EchoForm[] {
  const trimmed = value.trim();
  if (value === '' || (!secret && [...trimmed].length < shortestShown)) return [];
  return [
    ...literalForms(value, secret ? 1 : shortestShown),
    ...codeForms(trimmed),
    ...dateForms(trimmed),
    ...expiryForms(trimmed),
    ...nameForms(trimmed, label),
  ];
}

/** A date that is asked for in three fields, one after the other, is shown as one. */
function datesInParts(typed: readonly Typed[]): readonly Typed[] {
  return typed.flatMap((last, at) => {
    const [first, second] = typed.slice(Math.max(0, at - 2), at);
    if (!first || !second) return [];
    const parts = [first, second, last].map(({ value }) => value.trim());
    if (!parts.every((part) => /^(?:\d{1,2}|\d{4})$/.test(part))) return [];
    const secret = first.secret || second.secret || last.secret;
    return [{ value: parts.join('-'), label: last.label, secret }];
  });
}
