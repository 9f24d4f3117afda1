import type { Rung } from '../../../steps/target.ts';
import { sparing } from '../dom/faults.ts';
import { type Fit, fitting } from '../dom/matching.ts';
import { labelsOf, nameOf, rawNames, roleOf } from '../dom/names.ts';
import { loosened } from '../dom/text.ts';
import { queryDeep } from '../dom/tree.ts';
import { isUsable } from '../dom/usable.ts';
import { candidatesFor, type Wanted } from './candidates.ts';
import { farFromVerb } from './fits-verb.ts';
import { guessed } from './guessed.ts';
import { textMatches } from './text-matches.ts';

type Ranked = { readonly element: Element; readonly rank: number };

/** Visible matches come before hidden ones of a better rank: a hidden twin never wins. */
export function ranked(
  rung: Rung,
  wanted: Wanted,
  inScope: (element: Element) => boolean,
): Element[] {
  const base = baseOf(rung, wanted).filter(inScope);
  const tested =
    rung.any === undefined ? testedBy(rung, base) : anyMatches(rung.any, base, wanted, inScope);
  const usable = tested.filter(sparing(({ element }) => isUsable(element), false));
  if (usable.length === 0) return bestOf(tested, wanted);
  // A part of another's name is not what was asked for where the control itself is there, and hidden.
  const isPart = wanted !== 'press' && Math.min(...usable.map(({ rank }) => rank)) >= ranks.part;
  const itself = isPart ? tested.filter(({ rank }) => rank < 2) : [];
  return bestOf(itself.length > 0 ? itself : usable, wanted);
}

/** Those that fit best; and of those called so but for signs that make no difference, what fits the verb better. */
function bestOf(matches: readonly Ranked[], wanted: Wanted): Element[] {
  const best = Math.min(...matches.map(({ rank }) => rank));
  const far = ({ element }: Ranked): number => farFromVerb(element, wanted);
  const nearest = Math.min(...matches.filter(({ rank }) => rank === best).map(far));
  const isMeant = (one: Ranked): boolean =>
    one.rank === best || (one.rank <= ranks.loose && far(one) < nearest);
  return matches.filter(isMeant).map(({ element }) => element);
}

function baseOf(rung: Rung, wanted: Wanted): Element[] {
  if (rung.css !== undefined) return queryDeep(rung.css);
  if (rung.xpath !== undefined) return byXpath(rung.xpath);
  if (rung.testid !== undefined) {
    const value = CSS.escape(rung.testid);
    return queryDeep(`[data-testid="${value}"],[data-test-id="${value}"],[data-test="${value}"]`);
  }
  if (rung.role !== undefined)
    return queryDeep('*').filter(sparing((e) => roleOf(e) === rung.role, false));
  return candidatesFor(wanted);
}

function byXpath(expression: string): Element[] {
  const found = document.evaluate(
    expression,
    document,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  );
  return Array.from({ length: found.snapshotLength }, (_, i) => found.snapshotItem(i)).filter(
    (node): node is Element => node instanceof Element,
  );
}

const ranks: Record<Fit, number> = { exact: 0, loose: 1, part: 5, none: Number.POSITIVE_INFINITY };

/** All the parts given must hold; the weakest of them is the rank. */
function testedBy(rung: Rung, base: readonly Element[]): Ranked[] {
  const tests: ((element: Element) => number)[] = [];
  if (rung.name !== undefined) tests.push(test(rung.name, (e) => [nameOf(e)]));
  if (rung.label !== undefined) tests.push(test(rung.label, labelsOf));
  if (rung.text !== undefined)
    tests.push(test(rung.text, (e) => [(e as HTMLElement).innerText ?? '']));
  const weakest = sparing(
    (element: Element) => Math.max(0, ...tests.map((t) => t(element))),
    Number.POSITIVE_INFINITY,
  );
  return base
    .map((element) => ({ element, rank: weakest(element) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY);
}

function test(wanted: NonNullable<Rung['any']>, textsOf: (element: Element) => string[]) {
  const fit = fitting(wanted);
  return (element: Element): number =>
    Math.min(Number.POSITIVE_INFINITY, ...textsOf(element).map((text) => ranks[fit(text)]));
}

/**
 * What a plain string means. Order: name, label or placeholder of a control, exact then loose (0, 1); text in
 * something that takes presses (2, 3); a part of a name (5); a part of such text (6, 7); any other text (8 to 10).
 */
function anyMatches(
  wanted: NonNullable<Rung['any']>,
  base: readonly Element[],
  kind: Wanted,
  inScope: (element: Element) => boolean,
): Ranked[] {
  const fit = fitting(wanted);
  const needle = typeof wanted === 'string' ? loosened(wanted) : '';
  const matches: Ranked[] = [];
  const rankOf = sparing((element: Element) => {
    if (needle !== '' && !loosened(rawNames(element)).includes(needle)) return ranks.none;
    const texts = [
      nameOf(element),
      ...labelsOf(element),
      element.getAttribute('placeholder') ?? '',
    ];
    const byName = Math.min(...texts.map((text) => ranks[fit(text)]));
    return guessed(element, kind, byName, (text) => ranks[fit(text)]);
  }, ranks.none);
  for (const element of base) {
    const rank = rankOf(element);
    if (kind === 'list' && rank >= ranks.part && isPlainButton(element)) continue;
    if (rank < Number.POSITIVE_INFINITY) matches.push({ element, rank });
  }
  if (kind !== 'press' && kind !== 'any' && kind !== 'file') return matches;
  if (matches.some(({ rank, element }) => rank < 2 && isUsable(element))) return matches;
  return [...matches, ...textMatches(wanted).filter(({ element }) => inScope(element))];
}

/** It does not say that it opens a list: called so in part only, it may do anything. */
function isPlainButton(element: Element): boolean {
  return (
    element.localName === 'button' && !element.matches('[aria-haspopup],[aria-expanded],[role]')
  );
}
