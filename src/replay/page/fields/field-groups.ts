import { ownControls, ownSliders } from '../dom/custom-control-roles.ts';
import { typeOfOwn } from '../dom/custom-controls.ts';
import { idOf } from '../dom/element-ids.ts';
import { nameOf } from '../dom/names.ts';
import { folded } from '../dom/text.ts';
import { composedClosest, queryDeep } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';
import { boxesOf, isOption, isRadio, isSplitGroup, isSplitRow, mayBePart } from './split-boxes.ts';

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

/** What two thumbs move along: from and to are one question. */
function trackOf(element: Element): Element | null {
  if (!element.matches(ownSliders)) return null;
  const around = [element.parentElement, element.parentElement?.parentElement ?? null];
  return around.find((one) => one && one.querySelectorAll(ownSliders).length === 2) ?? null;
}

/** What closely surrounds a box together with its sisters. */
function rowAround(element: Element, isSplit: (row: Element) => boolean): Element | null {
  if (!mayBePart(element)) return null;
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
