import { captionOf } from './captions.ts';
import { isDrawnBox, listButtons, ownControls, ownSliders } from './custom-control-roles.ts';
import { idOf } from './element-ids.ts';
import { nameOf } from './names.ts';
import { folded } from './text.ts';
import { queryDeep } from './tree.ts';
import { isUsable } from './usable.ts';

/** It asks by itself: a list that a text box opens asks with the box. What was drawn without a role asks where it is called something. */
export function asksByItself(element: Element): boolean {
  const fields = [...element.querySelectorAll('input:not([type=hidden]),select,textarea')];
  if (isDrawnBox(element) && captionOf(element) === '') return false;
  if (element.matches(listButtons) && !isListOfItsOwn(element)) return false;
  return !fields.some((field) => isUsable(field) && !isSpare(field));
}

/** A button that opens a list asks where it is called something besides what is chosen in it. That of a text box is a part of the box. */
export function isListOfItsOwn(button: Element): boolean {
  if (!button.matches(listButtons) || button.getAttribute('tabindex') === '-1') return false;
  const list = button.getAttribute('aria-controls') ?? '';
  const ofText = `input[role=combobox][aria-controls="${CSS.escape(list)}"]`;
  if (list !== '' && queryDeep(ofText).length > 0) return false;
  return withoutChoice(nameOf(button), button) !== '';
}

/** Hidden from whoever does not see the page, and reached by no key: a script keeps it. */
export function isSpare(element: Element): boolean {
  if (element.matches('[type=file]') || !element.closest('[aria-hidden=true]')) return false;
  if (element.getAttribute('tabindex') !== '-1') return false;
  return !element.checkVisibility({ opacityProperty: true }) || isTiny(element);
}

function isTiny(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width < 4 || height < 4;
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
  if (element.matches(ownSliders)) return 'range';
  if (isDrawnBox(element) || element.matches(listButtons)) return 'select';
  if (!element.matches(ownControls)) return '';
  const role = element.getAttribute('role');
  return role === 'combobox' ? 'select' : role === 'radio' ? 'radio' : 'checkbox';
}

/** What stood in a list when it was seen first, by its id: a choice, or a word that asks for one. */
const first = new Map<string, string>();

/** Whether something was chosen in it. */
export function isChosen(element: Element): boolean {
  const type = typeOfOwn(element);
  if (type === 'radio' || type === 'checkbox')
    return element.getAttribute('aria-checked') === 'true';
  const now = element.getAttribute('aria-valuenow') ?? folded(element.textContent ?? '');
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
