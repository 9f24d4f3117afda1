import { isBlank } from '../dom/blank.ts';
import { elementOf } from '../dom/element-ids.ts';
import { isSpinButton, isUnset } from '../dom/parts.ts';
import { notePasteRefused } from './field-rules.ts';

/** What typing needs to know of a field, and never more than that of what it holds. */
export type FieldState = {
  readonly focused: boolean;
  readonly empty: boolean;
  readonly checked: boolean;
  /** It takes no keys. */
  readonly readOnly?: boolean;
};

export function fieldState(id: string): FieldState {
  const element = elementOf(id);
  const root = element?.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  return {
    focused: element !== null && active === element && document.hasFocus(),
    empty: isEmpty(element),
    checked: isChecked(element),
    readOnly: element instanceof HTMLInputElement && element.readOnly,
  };
}

function isEmpty(element: Element | null): boolean {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return isBlank(element);
  }
  if (element && isSpinButton(element)) return isUnset(element);
  return (element?.textContent ?? '') === '';
}

function isChecked(element: Element | null): boolean {
  if (element instanceof HTMLInputElement && element.checked) return true;
  const state = element?.getAttribute('aria-checked') ?? element?.getAttribute('aria-pressed');
  return state === 'true';
}

/** Whether the field now holds this; for fields that reorder what is typed (dates), to try another order. */
export function holdsValue(id: string, value: string): boolean {
  const element = elementOf(id);
  return element instanceof HTMLInputElement && element.value === value;
}

/** Tells the page of a paste, as the browser does; false when the page refuses it. */
export function paste(id: string, text: string): boolean {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const event = new ClipboardEvent('paste', {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData: data,
  });
  return elementOf(id)?.dispatchEvent(event) ?? true;
}

/** True when a paste the page would not let through left the field empty: the page did not put the text in by itself. */
export function pasteCameToNothing(id: string): boolean {
  const element = elementOf(id);
  if (element === null || !isEmpty(element)) return false;
  notePasteRefused(element);
  return true;
}
