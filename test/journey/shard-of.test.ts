import { describe, expect, it } from 'vitest';
import { loadJourneys } from '../../src/journey/load/load-journeys.ts';
import { shardOf } from '../../src/journey/load/shard-of.ts';
import type { Journey } from '../../src/journey/model/journey.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const written = (title: string, more = '') =>
  place.write(
    `${title}.yaml`,
    `journey: ${title}\nsite: https://a.example\ngoal: done\n${more}steps:\n  - open: /\n`,
  );
const titles = (journeys: readonly Journey[]) => journeys.map(({ journey }) => journey);
const load = (...files: readonly string[]) => {
  const { journeys, problems } = loadJourneys(files, { cwd: place.cwd });
  expect(problems).toEqual([]);
  return journeys;
};
const split = (journeys: readonly Journey[], of: number) =>
  Array.from({ length: of }, (_, at) =>
    titles(shardOf(journeys, { index: at + 1, of }, place.cwd)),
  );

describe('shards', () => {
  it('have every journey once, and about as many each, in whatever order they were named', () => {
    const files = ['e', 'a', 'd', 'b', 'c'].map((title) => written(title));
    const journeys = load(...files);
    expect(split(journeys, 2)).toEqual([
      ['e', 'a', 'c'],
      ['d', 'b'],
    ]);
    const turned = split(load(...files.toReversed()), 2);
    expect(turned.map((shard) => shard.toSorted())).toEqual([
      ['a', 'c', 'e'],
      ['b', 'd'],
    ]);
    expect(split(journeys, 1)).toEqual([['e', 'a', 'd', 'b', 'c']]);
    expect(split(journeys, 7).flat()).toHaveLength(5);
  });

  it('keep a journey with the one it undoes', () => {
    const files = [written('z'), written('a', 'opposite: z.yaml\n'), written('m'), written('n')];
    for (const of of [2, 3, 4]) {
      const shards = split(load(...files), of);
      expect(shards.find((shard) => shard.includes('a'))).toContain('z');
      expect(shards.flat().toSorted()).toEqual(['a', 'm', 'n', 'z']);
    }
  });
});
