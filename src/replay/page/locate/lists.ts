import type { TextMatch } from '../../../steps/target.ts';
import { elementOf } from '../dom/element-ids.ts';
import { labelsOf, nameOf } from '../dom/names.ts';
import { queryDeep } from '../dom/tree.ts';
import { isUsable, pressable } from '../dom/usable.ts';
import { bestOf } from './best-of.ts';
import { describe, type Located } from './describe.ts';

/** What a list says that it controls or owns, then itself, and what is around it. */
export function ownedBy(list: Element): Element[] {
  const ids = ['aria-controls', 'aria-owns']
    .flatMap((attribute) => (list.getAttribute(attribute) ?? '').split(/\s+/))
    .filter((id) => id !== '');
  const root = list.getRootNode();
  const tree = root instanceof ShadowRoot ? root : document;
  const owned = ids.map((id) => tree.getElementById(id)).filter((e) => e !== null);
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

/** Suggestions that a text box of the browser's own brings up. */
export function suggested(boxId: string): string[] {
  const box = elementOf(boxId);
  const list = box instanceof HTMLInputElement ? box.list : null;
  return list instanceof HTMLDataListElement
    ? [...list.options].map(({ value, label }) => value || label)
    : [];
}

/** How the options of this control are reached. A list that is hidden behind one of the page's own is chosen from there. */
export function listKind(id: string): 'native' | 'suggestions' | 'group' | 'own' {
  const element = elementOf(id);
  if (element instanceof HTMLSelectElement)
    return pressable(element) === element ? 'native' : 'own';
  if (element instanceof HTMLInputElement && element.list) return 'suggestions';
  const holdsButtons = element?.querySelector(
    'input[type=radio],[role=radio],input[type=checkbox]',
  );
  return holdsButtons && element?.matches('fieldset,[role=radiogroup],[role=group]')
    ? 'group'
    : 'own';
}
