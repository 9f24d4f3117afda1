import { ownControls, ownSliders } from '../dom/custom-control-roles.ts';
import { typeOfOwn } from '../dom/custom-controls.ts';
import { idOf } from '../dom/element-ids.ts';
import { nameOf } from '../dom/names.ts';
import { areCodeBoxes, isSpinButton } from '../dom/parts.ts';
import { folded } from '../dom/text.ts';
import { composedClosest, queryDeep } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';

/** Which question a field belongs to, and what its group is called; empty: it asks by itself. */
export type Grouping = (
  element: Element,
  form: Element | null,
) => { readonly question: string; readonly group: string };

/**
 * Radio buttons of one name, check boxes of one name, and the boxes of a split code, date or number are one question. Made
 * anew for each look: what a group holds is looked up once.
 */
export function groupingNow(): Grouping {
  const splits = new Map<Element, boolean>();
  const isSplit = (group: Element, isGroup: boolean): boolean => {
    const known = splits.get(group);
    if (known !== undefined) return known;
    const split = isGroup ? isSplitGroup(boxesOf(group)) : isSplitRow(boxesOf(group));
    splits.set(group, split);
    return split;
  };
  return (element, form) => {
    const group = composedClosest(element, 'fieldset,[role=group],[role=radiogroup]');
    if (isOption(element)) return optionIn(element, group, form);
    const nameOfGroup = (): string => (group ? nameOf(group).slice(0, 200) : '');
    if (group && isSplit(group, true)) return { question: idOf(group), group: nameOfGroup() };
    const track = trackOf(element);
    if (track) return { question: idOf(track), group: nameOfGroup() };
    const row = rowAround(element, (one) => isSplit(one, false));
    if (row) return { question: idOf(row), group: nameOfRow(row) || nameOfGroup() };
    return { question: idOf(element), group: '' };
  };
}

function isOption(element: Element): boolean {
  return (
    isRadio(element) || element.matches('input[type=checkbox]') || typeOfOwn(element) === 'checkbox'
  );
}

function isRadio(element: Element): boolean {
  return element.matches('input[type=radio]') || typeOfOwn(element) === 'radio';
}

/** An option is called by its answer; what is asked stands at its group. */
function optionIn(
  option: Element,
  group: Element | null,
  form: Element | null,
): ReturnType<Grouping> {
  const title = group ? nameOf(group).slice(0, 200) : '';
  const name = option.getAttribute('name') ?? '';
  const place = form ? idOf(form) : 'page';
  const kind = isRadio(option) ? 'radio' : 'checkbox';
  const isOwn = typeOfOwn(option) !== '';
  if (name !== '' && !isOwn)
    return { question: `${place}/${kind}/${numberOf(name)}`, group: title };
  const isOne = group && (kind === 'radio' || areBoxesOfOne(group));
  return { question: idOf(isOne ? group : option), group: title };
}

/** Check boxes without names of their own, in what says that it is a group and holds nothing else. */
function areBoxesOfOne(group: Element): boolean {
  if (!group.matches('[role=group]')) return false;
  const boxes = queryDeep(`input:not([type=hidden]),select,textarea,${ownControls}`, group);
  return boxes.length >= 2 && boxes.every((box) => isOption(box) && !isRadio(box));
}

const numbers = new Map<string, string>();

/** A name is the page's and may hold what was typed: a number stands for it. */
function numberOf(name: string): string {
  const number = numbers.get(name) ?? `n${numbers.size + 1}`;
  numbers.set(name, number);
  return number;
}

/** As many boxes as a code, a date or a number is split into, at most. */
const mostBoxes = 8;

function boxesOf(group: Element): readonly Element[] {
  const boxes = queryDeep('input:not([type=hidden]),select,textarea,[role=spinbutton]', group);
  return boxes.filter((box) => box.closest('[aria-hidden=true],[hidden]') === null);
}

/** A group of short boxes that says of itself that it is one. */
function isSplitGroup(boxes: readonly Element[]): boolean {
  return (
    isNumber(boxes) &&
    (areCodeBoxes(boxes) ||
      boxes.every((box) => isSpinButton(box) || isDatePart(box) || isShort(box, 4)))
  );
}

/** Nothing says that these are one: boxes of one character, parts of a date, or short boxes that have no names of their own. */
function isSplitRow(boxes: readonly Element[]): boolean {
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

/** What two thumbs move along: from and to are one question. */
function trackOf(element: Element): Element | null {
  if (!element.matches(ownSliders)) return null;
  const around = [element.parentElement, element.parentElement?.parentElement ?? null];
  return around.find((one) => one && one.querySelectorAll(ownSliders).length === 2) ?? null;
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

/** What closely surrounds a box together with its sisters. */
function rowAround(element: Element, isSplit: (row: Element) => boolean): Element | null {
  if (!isShort(element, 4) && !isDatePart(element) && !isNarrow(element)) return null;
  let node = element.parentElement;
  for (let up = 0; node && up < 3 && !node.matches('body,main'); up++, node = node.parentElement) {
    if (isSplit(node)) return node;
  }
  return null;
}

/** A longer text before a row of boxes is no name of it. */
const longestName = 120;

/** What stands in or right before a row of boxes is what the customer takes for its name. */
function nameOfRow(row: Element): string {
  const own = folded(row.getAttribute('aria-label') ?? '');
  if (own !== '') return own.slice(0, 200);
  const before = row.previousElementSibling;
  const isName = before !== null && isVisible(before) && boxesOf(before).length === 0;
  const said = ownText(row) || (isName ? folded((before as HTMLElement).innerText ?? '') : '');
  return said.length <= longestName ? said : '';
}

/** What is written in a row beside its boxes and their labels. */
function ownText(row: Element): string {
  const texts = [...row.childNodes].filter((node) => node instanceof Text).map(({ data }) => data);
  const legend = row.querySelector(
    ':scope > :is(p,span,legend,h1,h2,h3,h4,strong):not(:has(input,select))',
  );
  const titled = legend && isVisible(legend) ? ((legend as HTMLElement).innerText ?? '') : '';
  const said = folded(`${titled} ${texts.join(' ')}`);
  return /\p{L}{2}/u.test(said) ? said : '';
}
