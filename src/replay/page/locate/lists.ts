import type { TextMatch } from '../../../steps/target.ts';
import { elementOf } from '../dom/element-ids.ts';
import { type Fit, fitting } from '../dom/matching.ts';
import { labelsOf, nameOf } from '../dom/names.ts';
import { composedContains, queryDeep } from '../dom/tree.ts';
import { isUsable } from '../dom/usable.ts';
import { isVisible } from '../dom/visible.ts';
import { describe, type Located } from './describe.ts';

/** Where an option of a native list is. */
export type NativeOption = {
  /** Presses of the arrow key, down if positive, from what is chosen now. */
  readonly distance: number;
  readonly chosen: boolean;
  readonly disabled: boolean;
};

const order: readonly Fit[] = ['exact', 'loose', 'part'];

/** The option with this text; null when there is none, or several of equal fit. */
export function nativeOption(listId: string, wanted: TextMatch): NativeOption | null {
  const list = elementOf(listId);
  if (!(list instanceof HTMLSelectElement)) return null;
  const option = bestOf([...list.options], (o) => [o.label, o.text], wanted);
  if (!option) return null;
  const usable = [...list.options].filter((o) => !o.disabled && !isInDisabledGroup(o));
  return {
    distance:
      usable.indexOf(option) -
      Math.max(
        0,
        usable.findIndex((o) => o.selected),
      ),
    chosen: option.selected,
    disabled: option.disabled || isInDisabledGroup(option),
  };
}

/** Names of the options of a native list. */
export function optionNames(listId: string): string[] {
  const list = elementOf(listId);
  return list instanceof HTMLSelectElement ? [...list.options].map((o) => o.label) : [];
}

function isInDisabledGroup(option: HTMLOptionElement): boolean {
  return option.parentElement instanceof HTMLOptGroupElement && option.parentElement.disabled;
}

function bestOf<E extends Element>(
  elements: readonly E[],
  textsOf: (element: E) => string[],
  wanted: TextMatch,
): E | null {
  const fit = fitting(wanted);
  for (const level of order) {
    const found = elements.filter((element) =>
      textsOf(element).some((text) => fit(text) === level),
    );
    if (found.length > 0)
      return found.length === 1 || level === 'exact' ? (found[0] ?? null) : null;
  }
  return null;
}

const openOptions =
  '[role=option],[role=menuitem],[role=menuitemradio],[role=treeitem],[role=gridcell] button,[role=gridcell],[role=listbox] li,[role=menu] li,ul li,label,button,a';

/** An option that a list of the page's own making shows, preferring what it owns. */
export function openOption(listId: string, wanted: TextMatch): Located | null {
  const list = elementOf(listId);
  const owned = list ? ownedBy(list) : [];
  for (const scope of owned) {
    const option = visibleOption(queryDeep(openOptions, scope), wanted);
    if (option) return describe(option);
  }
  const anywhere = visibleOption(
    queryDeep('[role=option],[role=menuitem],[role=menuitemradio]'),
    wanted,
  );
  return anywhere ? describe(anywhere) : null;
}

function visibleOption(elements: readonly Element[], wanted: TextMatch): Element | null {
  const shown = elements.filter(isVisible);
  const innermost = shown.filter(
    (e) => !shown.some((other) => other !== e && composedContains(e, other)),
  );
  return bestOf(innermost, (e) => [nameOf(e), (e as HTMLElement).innerText ?? ''], wanted);
}

function ownedBy(list: Element): Element[] {
  const ids = ['aria-controls', 'aria-owns']
    .flatMap((attribute) => (list.getAttribute(attribute) ?? '').split(/\s+/))
    .filter((id) => id !== '');
  const owned = ids.map((id) => document.getElementById(id)).filter((e) => e !== null);
  const near = list.parentElement ? [list.parentElement] : [];
  return [...owned, list, ...near];
}

/** A radio button or check box of a group, by its own name. */
export function groupOption(groupId: string, wanted: TextMatch): Located | null {
  const group = elementOf(groupId);
  if (!group) return null;
  const buttons = queryDeep(
    'input[type=radio],input[type=checkbox],[role=radio],[role=option]',
    group,
  );
  const option = bestOf(buttons.filter(isUsable), (e) => [nameOf(e), ...labelsOf(e)], wanted);
  return option ? describe(option) : null;
}

/** How the options of this control are reached. */
export function listKind(id: string): 'native' | 'group' | 'own' {
  const element = elementOf(id);
  if (element instanceof HTMLSelectElement) return 'native';
  const holdsButtons = element?.querySelector(
    'input[type=radio],[role=radio],input[type=checkbox]',
  );
  return holdsButtons && element?.matches('fieldset,[role=radiogroup],[role=group]')
    ? 'group'
    : 'own';
}
