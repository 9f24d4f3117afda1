import { queryDeep } from '../dom/tree.ts';

/** Of more fields on one page than this, the first are compared. */
const mostFields = 500;

let held: { readonly field: Element; readonly value: string }[] = [];

/** Remembers, in the page alone, what its fields hold. */
export function holdValues(): void {
  held = queryDeep('input,select,textarea')
    .slice(0, mostFields)
    .map((field) => ({ field, value: stateOf(field) }));
}

/** Whether a field in the page holds something else now: scripts change it without an event and without a mark in the page's tree. */
export function valuesChanged(): boolean {
  return held.some(({ field, value }) => field.isConnected && stateOf(field) !== value);
}

export function forgetValues(): void {
  held = [];
}

function stateOf(field: Element): string {
  if (field instanceof HTMLInputElement) return `${field.checked} ${field.value}`;
  if (field instanceof HTMLSelectElement) return `${field.selectedIndex}`;
  return field instanceof HTMLTextAreaElement ? field.value : '';
}
