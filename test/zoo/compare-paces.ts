import type { Walked } from './walk-zoo.ts';

/** Pages where the two paces do not find the same, one line each. */
export function differences(fast: readonly Walked[], real: readonly Walked[]): readonly string[] {
  return real.flatMap(({ of, found }) => {
    const other = fast.find((one) => one.of.name === of.name);
    const [own, others] = [told(found), told(other?.found ?? [])];
    return own === others ? [] : [`${of.name}: found ${others} at fast pace, ${own} at real pace`];
  });
}

/** Every eighth page: walking them all in the customer's own time would take half an hour. */
export function sampleOf<T>(cases: readonly T[]): readonly T[] {
  return cases.filter((_, at) => at % 8 === 0);
}

const told = (found: readonly string[]): string =>
  found.length === 0 ? 'nothing' : [...found].sort().join(' + ');
