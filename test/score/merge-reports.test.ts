import { describe, expect, it } from 'vitest';
import type { InterpretedTrace } from '../../src/interpret/interpreted.ts';
import { judge } from '../../src/pipeline.ts';
import type { Report } from '../../src/score/model/result.ts';
import { mergeReports, missingShards } from '../../src/score/runs/merge-reports.ts';
import { actEvent, traceOf } from '../helpers/trace-of.ts';
import { reportOf, resultOf } from '../report/report-of.ts';

/** A made-up walk of so many presses. */
const walk = (
  journey: string,
  presses: number,
  startedAt = '2026-03-01T10:00:00.000Z',
): InterpretedTrace => {
  const events = Array.from({ length: presses }, (_, step) => actEvent({ step }));
  const trace = traceOf({}, { events });
  return { ...trace, startedAt, journey: { ...trace.journey, journey, file: `${journey}.yaml` } };
};
const traces = [walk('d', 1), walk('a', 2, '2026-03-01T09:00:00.000Z'), walk('c', 3), walk('b', 2)];
const shard = (index: number, of: number, positions: readonly number[]): Report => ({
  ...judge(positions.flatMap((at) => traces[at] ?? [])),
  shard: { index, of, positions: [...positions] },
});
const named = (...reports: readonly Report[]) =>
  reports.map((report, at) => ({ name: `r${at + 1}`, report }));

describe('shards merged', () => {
  it.each([
    [[shard(1, 2, [1, 2]), shard(2, 2, [0, 3])]],
    [[shard(2, 2, [0, 3]), shard(1, 2, [1, 2])]],
    [[shard(1, 5, [3]), shard(2, 5, [2]), shard(3, 5, []), shard(4, 5, [1]), shard(5, 5, [0])]],
  ])('are the whole run, in its order (%#)', (shards) => {
    expect(mergeReports(named(...shards))).toEqual(judge(traces));
    expect(missingShards(named(...shards))).toEqual([]);
  });

  it('say which of them are missing', () => {
    const parts = named(shard(2, 4, [0]), shard(4, 4, [1]));
    expect(missingShards(parts)).toEqual([1, 3]);
    expect(mergeReports(parts).notes).toEqual(['Not whole: of 4 shards these are missing: 1, 3.']);
  });

  it('of different runs are refused', () => {
    const parts = named(shard(1, 2, [0]), shard(1, 3, [1]));
    expect(() => mergeReports(parts)).toThrow('r1 is one of 2 shards, and r2 one of 3');
  });
});

describe('reports merged', () => {
  const one = reportOf(resultOf({ journey: 'One' }));
  const other = reportOf(resultOf({ journey: 'Other' }));

  it('need not be shards', () => {
    const { results, shard: of } = mergeReports(named(other, one));
    expect(results.map(({ journey }) => journey)).toEqual(['Other', 'One']);
    expect(of).toBeUndefined();
  });

  it('have each journey once on a site and device', () => {
    expect(() => mergeReports(named(one, other, one))).toThrow(
      '"One" on the same site and device is in r1 and in r3.',
    );
    const elsewhere = reportOf(resultOf({ journey: 'One', site: 'https://other.example' }));
    expect(mergeReports(named(one, elsewhere)).results).toHaveLength(2);
  });

  it('have scores of one model', () => {
    expect(() => mergeReports(named(one, { ...other, scoreModel: '2' }))).toThrow(
      'r1 was scored by model 1, and r2 by model 2',
    );
  });

  it('tell that versions differ', () => {
    const newer = { ...other, tool: { name: 'friction', version: '9.9.9' } };
    expect(mergeReports(named(one, newer)).notes?.[0]).toContain('0.0.0, 9.9.9');
  });

  it('keep what is said of a journey, and what all say', () => {
    const said = (report: Report, ...notes: string[]) => ({ ...report, notes });
    const { notes } = mergeReports(
      named(said(one, '"One": edited.', 'All.', 'Not among: Other.'), said(other, 'All.')),
    );
    expect(notes).toEqual(['"One": edited.', 'All.']);
  });

  it('are some', () => {
    expect(() => mergeReports([])).toThrow('Name the reports');
  });
});
