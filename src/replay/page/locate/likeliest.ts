import { elementOf, idOf } from '../dom/element-ids.ts';
import { calledLoosely } from '../dom/names.ts';
import { composedClosest, composedContains, composedParent } from '../dom/tree.ts';
import { hindrance, pressable } from '../dom/usable.ts';
import { isInWindow } from '../dom/visible.ts';
import { formOf } from '../fields/fields.ts';
import type { Wanted } from './candidates.ts';
import type { Located, ToldBy } from './describe.ts';
import { farFromVerb } from './fits-verb.ts';
import { leadsTo, oneForEach } from './leads-to.ts';
import { withoutTwins } from './twins.ts';

/** What the customer did before, as far as it is in this document. */
export type Before = {
  /** Id of the control that was acted on last; empty when there is none. */
  readonly last: string;
  /** Ids of windows within the page that the customer opened. */
  readonly opened: readonly string[];
};

type Rule = (equals: readonly Element[]) => readonly Element[];

type Likeliest = {
  /** What is meant, where that can be told. */
  readonly one?: Element;
  /** Those that are left. */
  readonly all: readonly Element[];
  readonly among?: Pick<Located, 'among'>;
};

/** Of equal matches the one that a person would mean. */
export function likeliest(equals: readonly Element[], wanted: Wanted, before: Before): Likeliest {
  const apart = withoutTwins(equals);
  if (apart.length < 2 && equals.length < 2) return { all: apart };
  const fit = withoutTwins(nearestBy(reachable(equals), (one) => farFromVerb(one, wanted)));
  const by: ToldBy[] = fit.length < apart.length ? ['verb'] : [];
  const all = narrowed(fit, rulesFor(before), by);
  const [one] = all;
  if (!one || all.length > 1) return { all };
  const again = apart.some((other) => idOf(other) === before.last);
  return apart.length < 2
    ? { one, all }
    : { one, all, among: { among: { count: apart.length, by, again } } };
}

function rulesFor({ last, opened }: Before): readonly (readonly [ToldBy, Rule])[] {
  return [
    ['window', (all) => inAny(all, opened)],
    ['form', (all) => besides(all, elementOf(last))],
    ['place', (all) => oneForEach(all, leadsTo)],
    ['main', (all) => all.filter((one) => !isFurniture(one))],
    ['view', inView],
  ];
}

/** Goes by one rule after the other; notes those that left some out. What is called differently is told apart by none. */
function narrowed(
  equals: readonly Element[],
  rules: ReturnType<typeof rulesFor>,
  by: ToldBy[],
): readonly Element[] {
  if (equals.length < 2 || !areCalledAlike(equals)) return equals;
  let left = equals;
  for (const [told, rule] of rules) {
    const kept = rule(left);
    if (kept.length === 0 || kept.length === left.length) continue;
    left = kept;
    by.push(told);
  }
  return left;
}

/** Behind a window that takes all presses nothing else is meant. */
function reachable(all: readonly Element[]): readonly Element[] {
  const free = all.filter((one) => hindrance(one) !== 'inert');
  return free.length > 0 ? free : all;
}

function areCalledAlike(all: readonly Element[]): boolean {
  return new Set(all.map((one) => calledLoosely(one))).size === 1;
}

function nearestBy(all: readonly Element[], far: (one: Element) => number): readonly Element[] {
  const nearest = Math.min(...all.map(far));
  return all.filter((one) => far(one) === nearest);
}

function inAny(all: readonly Element[], ids: readonly string[]): readonly Element[] {
  const windows = ids.map(elementOf).filter((one) => one !== null);
  return all.filter((one) => windows.some((outer) => composedContains(outer, one)));
}

const parts =
  'form,dialog,[role=dialog],[role=alertdialog],fieldset,article,section,li,tr,[role=row],[role=listitem]';

/** Those in the same part of the page as what was used before: its row, its form, its section, from the inside out. */
function besides(all: readonly Element[], last: Element | null): readonly Element[] {
  if (!last) return [];
  let part = composedClosest(last, parts);
  while (part) {
    const form = part;
    const inside = all.filter((one) => composedContains(form, one) || formOf(one) === form);
    if (inside.length > 0) return inside;
    const outer: Element | null = composedParent(part);
    part = outer && composedClosest(outer, parts);
  }
  return [];
}

const surroundings =
  'nav,aside,[role=banner],[role=contentinfo],[role=navigation],[role=complementary]';

/** The header and the footer of the page, and what stands beside its main content. */
function isFurniture(element: Element): boolean {
  if (composedClosest(element, surroundings)) return true;
  const edge = composedClosest(element, 'header,footer');
  return edge !== null && composedClosest(edge, 'main,[role=main],article,section,dialog') === null;
}

/** Of rows of one kind it says nothing which of them happens to be in view. */
function inView(all: readonly Element[]): readonly Element[] {
  return areRows(all) ? all : all.filter((one) => isInWindow(pressable(one)));
}

function areRows(all: readonly Element[]): boolean {
  const [first, ...others] = all;
  let branch = first;
  for (let outer = first && composedParent(first); outer; outer = composedParent(outer)) {
    const around = outer;
    if (others.every((one) => composedContains(around, one))) break;
    branch = outer;
  }
  const parent = branch && composedParent(branch);
  if (!branch || !parent) return false;
  const kinds = [...parent.children].filter((child) =>
    all.some((one) => composedContains(child, one)),
  );
  const like = ({ localName, className }: Element): string => `${localName} ${className}`;
  return kinds.length === all.length && new Set(kinds.map(like)).size === 1 && branch !== first;
}
