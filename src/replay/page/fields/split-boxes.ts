import { typeOfOwn } from '../dom/custom-controls.ts';
import { nameOf } from '../dom/names.ts';
import { areCodeBoxes, isSpinButton } from '../dom/parts.ts';
import { queryDeep } from '../dom/tree.ts';

/** As many boxes as a code, a date or a number is split into, at most. */
const mostBoxes = 8;

/** The boxes in a group or a row. */
export function boxesOf(group: Element): readonly Element[] {
  const boxes = queryDeep('input:not([type=hidden]),select,textarea,[role=spinbutton]', group);
  return boxes.filter((box) => box.closest('[aria-hidden=true],[hidden]') === null);
}

/** A group of short boxes that says of itself that it is one. */
export function isSplitGroup(boxes: readonly Element[]): boolean {
  return (
    isNumber(boxes) &&
    (areCodeBoxes(boxes) ||
      boxes.every((box) => isSpinButton(box) || isDatePart(box) || isShort(box, 4)))
  );
}

/** Nothing says that these are one: boxes of one character, parts of a date, or short boxes that have no names of their own. */
export function isSplitRow(boxes: readonly Element[]): boolean {
  if (!isNumber(boxes)) return false;
  if (boxes.every((box) => isShort(box, 1)) || boxes.every(isDatePart)) return true;
  if (areCodeBoxes(boxes)) return true;
  const [first = '', ...rest] = boxes.map((box) => nameOf(box).replace(/[^\p{L}]/gu, ''));
  return boxes.every((box) => isShort(box, 4)) && rest.every((name) => ['', first].includes(name));
}

function isNumber({ length }: readonly Element[]): boolean {
  return length >= 2 && length <= mostBoxes;
}

function isShort(box: Element, most: number): boolean {
  if (!(box instanceof HTMLInputElement)) return false;
  if (!['text', 'tel', 'number', 'password'].includes(box.type)) return false;
  return box.maxLength > 0 && box.maxLength <= most;
}

/** It may be a part of a code, a date or a number that is split into boxes. */
export function mayBePart(box: Element): boolean {
  return isShort(box, 4) || isDatePart(box) || isNarrow(box);
}

/** It could be a box for one figure of a code. */
function isNarrow(element: Element): boolean {
  return element instanceof HTMLInputElement && element.getBoundingClientRect().width < 100;
}

const datePart =
  /(^|[^\p{L}])(day|month|year|tag|monat|jahr|jour|mois|ann[ée]e|d[ií]a|mes|m[êe]s|a[ñn]o|giorno|mese|anno|dag|maand|jaar|年|月|日|dd|mm|yyyy|jjjj|aaaa|tt)([^\p{L}]|$)/iu;

function isDatePart(box: Element): boolean {
  const isBox = box instanceof HTMLSelectElement || box instanceof HTMLInputElement;
  if (!isBox || isOption(box)) return false;
  const after = box.nextSibling instanceof Text ? box.nextSibling.data.trim() : '';
  const names = `${nameOf(box)} ${box.getAttribute('name') ?? ''} ${box.id}`;
  return datePart.test(names) || /^[年月日](\P{L}|$)/u.test(after);
}

/** A box or button of several to choose from. */
export function isOption(element: Element): boolean {
  return (
    isRadio(element) || element.matches('input[type=checkbox]') || typeOfOwn(element) === 'checkbox'
  );
}

export function isRadio(element: Element): boolean {
  return element.matches('input[type=radio]') || typeOfOwn(element) === 'radio';
}
