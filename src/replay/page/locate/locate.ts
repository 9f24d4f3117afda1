import type { Rung } from '../../../steps/target.ts';
import { sparing } from '../dom/faults.ts';
import { partsOf } from '../dom/parts.ts';
import { composedContains, queryDeep } from '../dom/tree.ts';
import { isUsable, pressable } from '../dom/usable.ts';
import type { Wanted } from './candidates.ts';
import { describe, type Located } from './describe.ts';
import { linkOf, oneForEach } from './leads-to.ts';
import { type Before, likeliest } from './likeliest.ts';
import { ranked } from './ranked.ts';
import { withoutTwins } from './twins.ts';

/**
 * What one rung of a target matches in this frame, in document order, all of the best rank. Of equals those that a person would mean,
 * unless the rung counts them (`nth`).
 */
export function locate(rung: Rung, wanted: Wanted, before: Before = nothing): Located[] {
  const scope = rung.in ? scopesOf(rung.in) : null;
  if (scope && scope.length === 0) return [];
  const inScope = (element: Element): boolean =>
    !scope || scope.some((outer) => composedContains(outer, element));
  const matches = ranked(rung, wanted, inScope);
  const usable = matches.filter(sparing(isUsable, false));
  const best = usable.length > 0 ? usable : matches;
  const meant = best.flatMap(sparing((one) => [meantBy(wanted)(one)], []));
  const equals = [...new Set(meant)];
  if (rung.nth !== undefined) return described(oneForEach(withoutTwins(equals), linkOf));
  const { one, all, among } = likeliest(equals, wanted, before);
  return one ? described([one]).map((located) => ({ ...located, ...among })) : described(all);
}

const nothing: Before = { last: '', opened: [] };

function described(elements: readonly Element[]): Located[] {
  return elements.flatMap(sparing((one) => [describe(one)], []));
}

function scopesOf(rung: Rung): Element[] {
  return ranked(rung, 'any', () => true);
}

/** What is used where this was found: the first part of a field of several, or the field that is drawn for a hidden one. */
function meantBy(wanted: Wanted): (found: Element) => Element {
  if (wanted === 'file') return fileFieldOf;
  if (wanted !== 'field') return (found) => found;
  return (found) => {
    const drawn = partsOf(found)[0] ?? pressable(found);
    return drawn.matches(fields) ? drawn : found;
  };
}

const fields = 'input,textarea,[role=spinbutton],[role=textbox],[role=combobox],[role=slider]';

/** The field that takes the file for which this is pressed. */
function fileFieldOf(pressed: Element): Element {
  return queryDeep('input[type=file]').find((field) => pressable(field) === pressed) ?? pressed;
}
