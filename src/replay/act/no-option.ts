import { describeTarget, describeText } from '../../steps/describe-target.ts';
import type { Target, TextMatch } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';

/** So many of the options that are there are told. */
const mostTold = 12;

/** The list has no option of that name: what there is instead is told, as far as it was seen. */
export function noOption(target: Target, option: TextMatch, names: readonly string[]): StuckError {
  const wanted = wordsFor(target, option);
  return stuck(wanted, names, `There is no option ${wanted}.`);
}

/** The option is in the list, and the page does not let it be chosen. */
export function notToBeChosen(
  target: Target,
  option: TextMatch,
  names: readonly string[],
): StuckError {
  const wanted = wordsFor(target, option);
  return stuck(wanted, names, `${wanted} is there, but cannot be chosen.`);
}

function wordsFor(target: Target, option: TextMatch): string {
  return `${describeText(option)} in ${describeTarget(target)}`;
}

function stuck(wanted: string, names: readonly string[], what: string): StuckError {
  const offered = [...new Set(names)].filter((name) => name !== '').slice(0, mostTold);
  const told = offered.length > 0 ? ` It offers: ${offered.map((n) => `"${n}"`).join(', ')}.` : '';
  const message = `${what}${told}`;
  return new StuckError({ found: 'absent', wanted, nearest: offered, reason: '', message });
}
