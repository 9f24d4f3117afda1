import type { TextMatch } from '../../../steps/target.ts';
import { lastShown } from '../change/appeared-at.ts';
import { elementOf } from '../dom/element-ids.ts';
import { nameOf } from '../dom/names.ts';
import { folded } from '../dom/text.ts';
import {
  composedClosest,
  composedContains,
  composedParent,
  deepActive,
  queryDeep,
} from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';
import { bestOf } from './best-of.ts';
import { describe, type Located } from './describe.ts';
import { ownedBy } from './lists.ts';
import { textMatches } from './text-matches.ts';

const roles = ['option', 'menuitem', 'menuitemradio', 'menuitemcheckbox', 'treeitem'];
const byRole = roles.map((role) => `[role=${role}]`).join();
const inList = `${byRole},[role=gridcell] button,[role=gridcell],[role=listbox] li,[role=menu] li,ul li,label,button,a`;

/** When the list was last about to be opened, by the browser's clock: what came since may be what it opened. */
let openedAt = Number.POSITIVE_INFINITY;

export function noteOpening(): void {
  openedAt = Date.now();
}

/**
 * An option that a list of the page's own making shows: of what it owns first, then of what says of itself that it is one, then of the
 * words that came up by the press.
 */
export function openOption(listId: string, wanted: TextMatch): Located | null {
  const list = elementOf(listId);
  const owned = list ? ownedBy(list) : [];
  for (const scope of owned) {
    const option = visibleOption(queryDeep(inList, scope), wanted);
    if (option && option !== list) return describe(option);
  }
  const option = visibleOption(queryDeep(byRole), wanted) ?? cameUp(wanted, list);
  return option ? describe(option) : null;
}

function visibleOption(elements: readonly Element[], wanted: TextMatch): Element | null {
  const shown = elements.filter(isVisible);
  const innermost = shown.filter(
    (e) => !shown.some((other) => other !== e && composedContains(e, other)),
  );
  return bestOf(innermost, (e) => [nameOf(e), (e as HTMLElement).innerText ?? ''], wanted);
}

/** Exactly these words, in something that was not there before. */
function cameUp(wanted: TextMatch, list: Element | null): Element | null {
  const whole = new Set([2, 3, 8, 9]);
  const found = textMatches(wanted)
    .filter(({ element, rank }) => whole.has(rank) && (lastShown(element) ?? 0) >= openedAt)
    .map(({ element }) => element)
    .filter((element) => element !== list)
    .filter((element) => !composedClosest(element, '[role=status],[aria-live]'));
  // In the list's own box what is chosen may be written anew.
  const outside = found.filter((element) => !list || !composedContains(list, element));
  const [only, ...others] = outside.length > 0 ? outside : found;
  return others.length === 0 ? (only ?? null) : null;
}

/** How one finds one's way in an open list. */
export type ListWay = {
  /** Id of the text box that narrows it down; empty when there is none. */
  readonly textBox: string;
  /** Where it is scrolled, and by how much at a time, in pixels; null: all that it has is in view. */
  readonly scroller: { readonly x: number; readonly y: number; readonly height: number } | null;
  /** What it shows now. */
  readonly names: readonly string[];
};

export function listWay(listId: string): ListWay {
  const list = elementOf(listId);
  const options = optionsShown(list);
  const names = options.map((one) => folded((one as HTMLElement).innerText ?? ''));
  const [first] = options;
  const box = list ? textBoxOf(list) : null;
  return {
    textBox: box ? describe(box).id : '',
    scroller: first ? scrollerOf(first) : null,
    names: names.filter((name) => name !== ''),
  };
}

function optionsShown(list: Element | null): Element[] {
  const owned = list ? ownedBy(list).flatMap((scope) => queryDeep(byRole, scope)) : [];
  const all = owned.length > 0 ? owned : queryDeep(byRole);
  return [...new Set(all)].filter(isVisible);
}

/** The list is a text box itself, or the press has put the cursor into one. */
function textBoxOf(list: Element): Element | null {
  const active = deepActive();
  const isText = (element: Element | null): boolean =>
    element instanceof HTMLInputElement &&
    !element.readOnly &&
    ['text', 'search', 'tel', 'url', 'email'].includes(element.type);
  if (isText(list)) return list;
  return active && isText(active) ? active : null;
}

function scrollerOf(option: Element): ListWay['scroller'] {
  for (let node = composedParent(option); node; node = composedParent(node)) {
    if (node === document.body || node === document.documentElement) return null;
    const { overflowY } = getComputedStyle(node);
    const scrolls = ['auto', 'scroll'].includes(overflowY);
    if (!scrolls || node.scrollHeight <= node.clientHeight + 1) continue;
    if (node.scrollTop + node.clientHeight >= node.scrollHeight - 1) return null;
    const box = node.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: node.clientHeight };
  }
  return null;
}
