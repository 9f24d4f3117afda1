import type { TypedText } from './typed-text.ts';

/** A control whose note was changed, and what its own note was; empty: the browser's. */
type Changed = { readonly control: Control; readonly before: string };
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement;

let changed: Changed[] = [];

/**
 * The browser's note that points at a field which it does not accept quotes what was typed, and is in no tree. It shows other
 * words until it is given back. False: that cannot be done, and no picture may be taken.
 */
export async function hideNotes(
  trees: readonly (Document | ShadowRoot)[],
  typed: TypedText,
): Promise<boolean> {
  const active = trees.map(({ activeElement }) => activeElement).filter((one) => one !== null);
  const wrong = active.filter((one) => one.matches(':invalid') && !one.matches('form,fieldset'));
  if (wrong.some((one) => !isControl(one) || typed.isIn(one.title))) return false;
  const quoting = wrong.filter(isControl).filter((one) => typed.isIn(one.validationMessage));
  if (quoting.length === 0) return true;
  changed = quoting.map((control) => {
    const { validationMessage, validity } = control;
    const before = validity.customError ? validationMessage : '';
    control.setCustomValidity(withoutTyped(validationMessage, typed));
    return { control, before };
  });
  await noteDrawn();
  return true;
}

export function giveNotesBack(): void {
  for (const { control, before } of changed) control.setCustomValidity(before);
  changed = [];
}

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLButtonElement
  );
}

function withoutTyped(text: string, typed: TypedText): string {
  let out = '';
  let last = 0;
  for (const { start, end } of [...typed.placesIn(text)].sort((a, b) => a.start - b.start)) {
    if (start >= last) out += `${text.slice(last, start)}•••••`;
    last = Math.max(last, end);
  }
  return out + text.slice(last);
}

/** The browser changes its note in a task of its own, which comes before the second that is asked for now. */
async function noteDrawn(): Promise<void> {
  for (let task = 0; task < 2; task++) await new Promise((resolve) => setTimeout(resolve));
}
