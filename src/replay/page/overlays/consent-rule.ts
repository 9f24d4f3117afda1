import { elementOf } from '../dom/element-ids.ts';
import { folded, visibleText } from '../dom/text.ts';
import { composedParent, queryDeep } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';

/** One thing to look for, by selectors of which each is looked for in what the one before found. */
export type ConsentCheck = {
  readonly path: readonly string[];
  /** It must be shown, not only be there. */
  readonly shown: boolean;
  /** It must not be there. */
  readonly not: boolean;
};

/** What gives a consent banner away: of each group, one check at least must hold. */
export type ConsentRule = {
  readonly name: string;
  /** Looked for in the banner itself. */
  readonly inBanner: readonly (readonly ConsentCheck[])[];
  /** Looked for anywhere on the page. */
  readonly onPage: readonly (readonly ConsentCheck[])[];
};

/** The name of the first rule that fits an overlay; empty when none does, or when the overlay has gone. */
export function consentRuleOf(id: string, rules: readonly ConsentRule[]): string {
  const root = elementOf(id);
  if (root === null) return '';
  const places = placesOf(root);
  const inBanner = (selector: string): Element[] => [
    ...places.filter((place) => place.matches(selector)),
    ...queryDeep(selector, root),
  ];
  // A banner holds little: nearly all rules are ruled out by it, before the whole page is asked.
  const fits = (rule: ConsentRule): boolean =>
    allHold(rule.inBanner, inBanner) && allHold(rule.onPage, queryDeep);
  return rules.find(fits)?.name ?? '';
}

/** The overlay, and what it stands in as long as that shows nothing else. */
function placesOf(root: Element): readonly Element[] {
  const text = textOf(root);
  const places = [root];
  for (let node = composedParent(root); node && node !== document.body; ) {
    if (node === document.documentElement || textOf(node) !== text) break;
    places.push(node);
    node = composedParent(node);
  }
  return places;
}

function textOf(element: Element): string {
  return folded(visibleText(element, { limit: 4000 }));
}

type Query = (selector: string) => Element[];

function allHold(groups: ConsentRule['inBanner'], query: Query): boolean {
  return groups.every((group) => group.some((check) => holds(check, query)));
}

function holds({ path: [first = '', ...rest], shown, not }: ConsentCheck, query: Query): boolean {
  const found = rest.reduce(
    (outer, selector) => outer.flatMap((element) => queryDeep(selector, element)),
    query(first),
  );
  return (shown ? found.some(isShown) : found.length > 0) !== not;
}

/** A wrapper has no size of its own where all that it holds floats. */
function isShown(element: Element): boolean {
  return isVisible(element) || textOf(element) !== '';
}
