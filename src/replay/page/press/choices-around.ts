import { nameOf } from '../dom/names.ts';
import { folded, loosened } from '../dom/text.ts';
import { composedClosest } from '../dom/tree.ts';

/** The list of like choices a control is one of. */
export type Choices = {
  readonly count: number;
  readonly ordered: boolean;
  readonly bare: boolean;
  readonly area: 'main' | 'chrome';
};

/** What takes presses. */
export const pressables =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button],[role=link],[role=menuitem],[role=tab],[role=option],[role=radio],[role=checkbox],[onclick]';

/** Fewer than these are no list. */
const fewest = 4;
/** So many parents up the items of a list are looked for; those that say what they are, further. */
const nearby = 3;
const further = 7;
/** More of a list than this is not looked into. */
const most = 400;

const items = 'li,tr,article,option,[role=listitem],[role=row],[role=option],[role=treeitem]';
const entered =
  'textarea,select,input:not([type=radio],[type=checkbox],[type=submit],[type=button])';

/** Null when it is in no list, or is filled in rather than chosen. */
export function choicesAround(element: Element): Choices | null {
  if (element.matches(entered)) return null;
  let item = element;
  for (let height = 0; height < further; height++) {
    const parent = item.parentElement;
    if (!parent || parent === document.body) return null;
    if (height < nearby || item.matches(items)) {
      const all = likesOf(item, parent, element);
      if (all.length >= fewest) return told(all, element);
    }
    item = parent;
  }
  return null;
}

type Like = { readonly item: Element; readonly control: Element };

/** What stands beside it, is made the same way, and holds the same kind of control. */
function likesOf(item: Element, parent: Element, element: Element): readonly Like[] {
  const likes: Like[] = [];
  for (const other of [...parent.children].slice(0, most)) {
    if (other.localName !== item.localName || !other.checkVisibility()) continue;
    const control =
      item === element ? other : other.querySelector(`${element.localName}:is(${pressables})`);
    if (control?.matches(pressables)) likes.push({ item: other, control });
  }
  return likes;
}

function told(likes: readonly Like[], element: Element): Choices {
  const names = likes.map(({ control }) => nameOf(control) || wordsOf(control));
  return {
    count: likes.length,
    ordered: isOrdered(names),
    bare: likes.every(
      ({ item }, index) => loosened(wordsOf(item)) === loosened(names[index] ?? ''),
    ),
    area: composedClosest(element, chrome) ? 'chrome' : 'main',
  };
}

const chrome =
  'header,nav,aside,footer,[role=banner],[role=navigation],[role=contentinfo],[role=complementary]';

function wordsOf(element: Element): string {
  return folded((element as HTMLElement).innerText ?? '');
}

/** So many of its pairs must stand in order. */
const inOrder = 0.9;

/** By numbers (dates, times, sizes) or by the alphabet. */
function isOrdered(names: readonly string[]): boolean {
  if (names.every((name) => /\p{N}/u.test(name))) return true;
  const pairs = names.slice(1).map((name, index) => (names[index] ?? '').localeCompare(name));
  const up = pairs.filter((order) => order <= 0).length;
  return up >= inOrder * pairs.length;
}
