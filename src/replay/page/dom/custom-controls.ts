import { ownControls } from './custom-control-roles.ts';
import { idOf } from './element-ids.ts';
import { folded } from './text.ts';

/** It asks by itself: a list that a text box opens asks with the box. */
export function asksByItself(element: Element): boolean {
  return element.querySelector('input:not([type=hidden]),select,textarea') === null;
}

/** The browser's control that a control of the page's own keeps up to date for the form: nobody sees or presses it. */
export function isKeptBehind(element: Element): boolean {
  if (!element.closest('[aria-hidden=true]')) return false;
  return (
    element.parentElement?.querySelector(`${ownControls},[role=spinbutton],[role=slider]`) !== null
  );
}

/** The input's type of the browser's control of the same use; empty for any other element. */
export function typeOfOwn(element: Element): string {
  if (!element.matches(ownControls)) return '';
  const role = element.getAttribute('role');
  return role === 'combobox' ? 'select' : role === 'radio' ? 'radio' : 'checkbox';
}

/** What stood in a list when it was seen first, by its id: a choice, or a word that asks for one. */
const first = new Map<string, string>();

/** Whether something was chosen in it. */
export function isChosen(element: Element): boolean {
  if (typeOfOwn(element) !== 'select') return element.getAttribute('aria-checked') === 'true';
  const now = folded(element.textContent ?? '');
  const id = idOf(element);
  const before = first.get(id) ?? now;
  first.set(id, before);
  return now !== before;
}

/** The name of a list without what is chosen in it, which is no part of the question. */
export function withoutChoice(name: string, element: Element): string {
  const chosen = folded(element.textContent ?? '');
  const isList = typeOfOwn(element) === 'select' && chosen !== '';
  return isList && name.endsWith(chosen) ? name.slice(0, -chosen.length).trim() : name;
}
