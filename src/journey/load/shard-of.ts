import path from 'node:path';
import type { Journey } from '../model/journey.ts';

/** One part of a run that is split over several machines: the second of five. */
export type Shard = { readonly index: number; readonly of: number };

/**
 * The journeys that fall to one shard, in their order. Dealt out by name, so that every machine deals alike in whatever
 * order they were named. Journeys of one name stay together, and so does a journey with the one it undoes: they are
 * judged against each other.
 */
export function shardOf(
  journeys: readonly Journey[],
  { index, of }: Shard,
  cwd = '.',
): readonly Journey[] {
  const keys = keysOf(journeys, cwd);
  const dealt = [...new Set(keys)].sort();
  return journeys.filter((_, at) => (dealt.indexOf(keys[at] ?? '') % of) + 1 === index);
}

/** The first name, in the order of names, among all journeys that must stay together. */
function keysOf(journeys: readonly Journey[], cwd: string): readonly string[] {
  const keys = journeys.map(({ journey }) => journey);
  const place = (file: string) => path.resolve(cwd, file);
  const places = journeys.map(({ file }) => place(file));
  const pairs = journeys.flatMap(({ opposite }, at) => {
    const other = opposite === undefined ? -1 : places.indexOf(place(opposite));
    return other === -1 ? [] : [[at, other] as const];
  });
  for (const [one, other] of pairs) {
    const [a = '', b = ''] = [keys[one], keys[other]];
    const [first, second] = a < b ? [a, b] : [b, a];
    for (const [at, key] of keys.entries()) if (key === second) keys[at] = first;
  }
  return keys;
}
