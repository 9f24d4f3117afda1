import { isListOfItsOwn } from '../dom/custom-controls.ts';
import { roleOf } from '../dom/names.ts';
import { composedClosest } from '../dom/tree.ts';

/** The kinds of control that the effort model tells apart. */
export type WidgetKind =
  | 'button'
  | 'link'
  | 'text-box'
  | 'check-box'
  | 'radio'
  | 'list'
  | 'option'
  | 'file'
  | 'other';

/** What kind of control it is to whoever uses it. */
export function kindOf(element: Element): WidgetKind {
  if (element instanceof HTMLInputElement) return kindOfInput(element);
  if (element instanceof HTMLSelectElement) return 'list';
  if (element instanceof HTMLTextAreaElement) return 'text-box';
  const role = roleOf(element);
  if (element instanceof HTMLElement && element.isContentEditable) return 'text-box';
  const kinds: Record<string, WidgetKind> = {
    button: 'button',
    tab: 'button',
    link: 'link',
    textbox: 'text-box',
    searchbox: 'text-box',
    checkbox: 'check-box',
    switch: 'check-box',
    radio: 'radio',
    spinbutton: 'text-box',
    combobox: 'list',
    listbox: 'list',
    option: 'option',
    menuitem: 'option',
  };
  const kind = isListOfItsOwn(element) ? 'list' : kinds[role];
  if (kind) return kind;
  const press = composedClosest(element, 'a[href],button,[role=button],[role=link]');
  return press ? (press.localName === 'a' ? 'link' : 'button') : 'other';
}

function kindOfInput(input: HTMLInputElement): WidgetKind {
  if (input.getAttribute('role') === 'combobox') return 'text-box';
  const kinds: Record<string, WidgetKind> = {
    checkbox: 'check-box',
    radio: 'radio',
    file: 'file',
    submit: 'button',
    button: 'button',
    reset: 'button',
    image: 'button',
    range: 'other',
    color: 'other',
  };
  return kinds[input.type] ?? 'text-box';
}
