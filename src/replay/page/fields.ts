import type { FieldSeen } from '../../trace/look.ts';
import { aboutField } from './field-rules.ts';
import { labelsOf, nameOf } from './names.ts';
import { idOf } from './registry.ts';
import { composedClosest, queryDeep } from './tree.ts';
import { isUsable } from './usable.ts';

const firstValues = new Map<string, boolean>();

/** Visible, enabled fields of the page, as asked; never what they hold. */
export function fieldsSeen(overlayRoots: readonly Element[]): FieldSeen[] {
  return askedFields().map((element) => fieldOf(element, overlayRoots));
}

/** Visible, enabled fields, in the order of the page. */
export function askedFields(root: ParentNode = document): Element[] {
  return queryDeep(
    'input,select,textarea,[contenteditable=""],[contenteditable=true]',
    root,
  ).filter((element) => isAsked(element) && isUsable(element));
}

function isAsked(element: Element): boolean {
  if (element.matches(':disabled,[readonly],[aria-disabled=true]')) return false;
  if (!(element instanceof HTMLInputElement)) return true;
  return !['hidden', 'button', 'submit', 'reset', 'image'].includes(element.type);
}

function fieldOf(element: Element, overlayRoots: readonly Element[]): FieldSeen {
  const id = idOf(element);
  const filled = isFilled(element);
  if (!firstValues.has(id)) firstValues.set(id, filled);
  const form = composedClosest(element, 'form');
  const name = element.getAttribute('name') ?? '';
  const type = typeOf(element);
  const group = groupNameOf(element, type);
  return {
    id,
    form: form ? idOf(form) : '',
    question: questionOf(element, type, name, form),
    label: (nameOf(element) || labelsOf(element)[0] || '').slice(0, 200),
    ...(group === '' ? {} : { group }),
    name,
    type,
    autocomplete: element.getAttribute('autocomplete') ?? '',
    required:
      element.matches(':required') ||
      element.getAttribute('aria-required') === 'true' ||
      /\*\s*$/.test(labelsOf(element)[0] ?? ''),
    prefilled: firstValues.get(id) ?? false,
    filled,
    ...aboutField(element, form),
    area: areaOf(element, overlayRoots),
  };
}

function typeOf(element: Element): string {
  return element instanceof HTMLInputElement ? element.type : element.localName;
}

function isFilled(element: Element): boolean {
  if (element instanceof HTMLInputElement) {
    if (element.type === 'checkbox' || element.type === 'radio') return element.checked;
    return element.value !== '';
  }
  if (element instanceof HTMLTextAreaElement) return element.value !== '';
  if (element instanceof HTMLSelectElement) return element.selectedIndex > 0;
  return (element.textContent ?? '').trim() !== '';
}

/** Radio buttons of one name, check boxes of one name, and the parts of a split code or date are one question. */
function questionOf(element: Element, type: string, name: string, form: Element | null): string {
  const place = form ? idOf(form) : 'page';
  if ((type === 'radio' || type === 'checkbox') && name !== '') return `${place}/${type}/${name}`;
  const group = composedClosest(element, 'fieldset,[role=group],[role=radiogroup]');
  if (group && (type === 'radio' || isPartOfSplit(group))) return idOf(group);
  return idOf(element);
}

/** An option is called by its answer; what is asked stands at its group. */
function groupNameOf(element: Element, type: string): string {
  const group = composedClosest(element, 'fieldset,[role=group],[role=radiogroup]');
  if (!group) return '';
  const isOption = type === 'radio' || type === 'checkbox';
  return isOption || isPartOfSplit(group) ? nameOf(group).slice(0, 200) : '';
}

/** Two to eight short boxes in one group: day, month and year, or the digits of a code. */
function isPartOfSplit(group: Element): boolean {
  const boxes = [...group.querySelectorAll('input:not([type=hidden]),select')];
  if (boxes.length < 2 || boxes.length > 8) return false;
  return boxes.every((box) => {
    if (!(box instanceof HTMLInputElement)) return box.localName === 'select' && isDatePart(box);
    if (!['text', 'tel', 'number', 'password'].includes(box.type)) return false;
    return (box.maxLength > 0 && box.maxLength <= 4) || isDatePart(box);
  });
}

const datePart =
  /(^|[^a-z])(day|month|year|tag|monat|jahr|jour|mois|ann[ée]e|d[ií]a|mes|a[ñn]o|dd|mm|yyyy)([^a-z]|$)/i;

function isDatePart(box: Element): boolean {
  return datePart.test(`${nameOf(box)} ${box.getAttribute('name') ?? ''} ${box.id}`);
}

function areaOf(element: Element, overlayRoots: readonly Element[]): FieldSeen['area'] {
  if (overlayRoots.some((root) => root.contains(element))) return 'overlay';
  const isChrome = composedClosest(
    element,
    'header,footer,nav,aside,[role=search],search,[role=banner],[role=contentinfo],[role=navigation]',
  );
  const isSearch = element instanceof HTMLInputElement && element.type === 'search';
  if (isSearch && !composedClosest(element, 'main,[role=main],article')) return 'chrome';
  return isChrome && !isChrome.matches('main *,[role=main] *') ? 'chrome' : 'main';
}
