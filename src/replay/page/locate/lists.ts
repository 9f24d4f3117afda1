import type { TextMatch } from '../../../steps/target.ts';
import { elementOf } from '../dom/element-ids.ts';
import { labelsOf, nameOf } from '../dom/names.ts';
import { composedContains, queryDeep } from '../dom/tree.ts';
import { isUsable } from '../dom/usable.ts';
import { isVisible } from '../dom/visible.ts';
import { bestOf } from './best-of.ts';
import { describe, type Located } from './describe.ts';

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

const groupButtons = 'input[type=radio],input[type=checkbox],[role=radio],[role=option]';

/** A radio button or check box of a group, by its own name. */
export function groupOption(groupId: string, wanted: TextMatch): Located | null {
  const group = elementOf(groupId);
  if (!group) return null;
  const buttons = queryDeep(groupButtons, group);
  const option = bestOf(buttons.filter(isUsable), (e) => [nameOf(e), ...labelsOf(e)], wanted);
  return option ? describe(option) : null;
}

/** Names of what a group of radio buttons or check boxes offers. */
export function groupNames(groupId: string): string[] {
  const group = elementOf(groupId);
  return group ? queryDeep(groupButtons, group).filter(isUsable).map(nameOf) : [];
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
