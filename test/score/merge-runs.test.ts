import { describe, expect, it } from 'vitest';
import { geometricMean } from '../../src/score/model/geometric-mean.ts';
import { mergeRuns } from '../../src/score/runs/merge-runs.ts';
import { runsOf } from '../../src/score/runs/runs.ts';
import { traceOf } from '../helpers/trace-of.ts';
import { blockedResult, effortOf, findingOf, resultOf } from '../report/report-of.ts';

const quiet = resultOf({ trace: 'traces/book.json' });
const withSurvey = resultOf({
  trace: 'traces/book-2.json',
  counts: {
    ...quiet.counts,
    steps: 4,
    forcedSteps: 1,
    interruptions: { survey: 1 },
    surveysBeforeGoal: 1,
    waits: { total: 6.08, longest: 3.2, over1s: 2, over10s: 0 },
  },
  effort: effortOf({ total: 18, task: 12.4, avoidable: 5.6, duty: 0, jobMinimum: 11 }),
  friction: { score: 13, low: 9, high: 18, words: 'noticeable' },
  findings: [findingOf({ share: 13, scoreIfFixed: 0 })],
  verdicts: [{ detector: 'interruption', role: 'interruption', verdict: 'found', because: '' }],
});
const unmeasured = resultOf({
  outcome: 'unmeasured',
  reason: 'unreachable',
  detail: 'clinic.example could not be reached.',
  friction: null,
});

describe('several walks of one journey', () => {
  it('are one result when there is one', () => {
    expect(mergeRuns([quiet])).toBe(quiet);
  });

  it('show the worst whole, so that its ledger and score belong together', () => {
    const { trace, effort, outcome, friction } = mergeRuns([quiet, withSurvey, quiet]);
    const { effort: own, friction: score } = withSurvey;
    expect({ trace, effort, outcome }).toEqual({
      trace: 'traces/book-2.json',
      effort: own,
      outcome: 'reached',
    });
    expect(friction).toEqual(score);
    expect(mergeRuns([withSurvey, blockedResult(), quiet])).toMatchObject({
      outcome: 'blocked',
      reason: 'channel-switch',
    });
  });

  it('count the most there was of each, and the geometric mean of waits', () => {
    const { counts } = mergeRuns([quiet, withSurvey]);
    expect(counts).toMatchObject({ steps: 4, scriptedSteps: 3, forcedSteps: 1 });
    expect(counts).toMatchObject({ surveysBeforeGoal: 1, interruptions: { survey: 1 } });
    expect(counts.waits.over1s).toBe(2);
    // √(1.52 · 6.08)
    expect(counts.waits.total).toBeCloseTo(3.04, 9);
    expect(geometricMean([1, 4, 16])).toBeCloseTo(4, 9);
    expect([geometricMean([]), geometricMean([0, 9])]).toEqual([0, 0]);
  });

  it('count the hours of a month by the mean walk, for customers meet now this and now that', () => {
    const a = { perMonth: 12_000, source: 'analytics' };
    const hours = (value: number) => ({
      ...a,
      avoidableHours: { value, low: value / 2, high: 2 * value },
    });
    const walks = [
      { ...quiet, volume: hours(0) },
      { ...withSurvey, volume: hours(30) },
    ];
    expect(mergeRuns(walks).volume).toEqual(hours(15));
    expect(mergeRuns([quiet, withSurvey]).volume).toBeNull();
  });

  it('put first what blocks, then what breaks trust, then what saves most, by how often it is met', () => {
    const saves = (seconds: number) => ({ seconds, steps: 0, keystrokes: 0, points: 1 });
    const found = (id: string, seconds: number, more: object = {}) =>
      findingOf({ id, kind: id, saves: saves(seconds), ...more });
    const often = [found('small', 3), found('tiny', 1)];
    const shown = { ...withSurvey, findings: often };
    const once = {
      ...quiet,
      findings: [found('large', 8), found('trust', 0, { breaksTrust: true })],
    };
    const ids = (walks: Parameters<typeof mergeRuns>[0]) =>
      mergeRuns(walks).findings.map(({ id }) => id);
    expect(ids([shown, once])).toEqual(['trust', 'large', 'small', 'tiny']);
    // Eight seconds in one of four walks are two in each.
    const same = { ...quiet, findings: often };
    expect(ids([shown, once, same, same])).toEqual(['trust', 'small', 'large', 'tiny']);
  });

  it('tell each finding as seen in k of n', () => {
    const { findings } = mergeRuns([quiet, withSurvey, withSurvey]);
    expect(findings).toMatchObject([{ id: 'f1', seenIn: { runs: 2, of: 3 }, share: 13 }]);
  });

  it('keep what only another walk met, without a part in the score', () => {
    const rect = { x: 1, y: 1, width: 9, height: 9 };
    const other = findingOf({
      ...{ id: 'f2', kind: 'chat', share: 3, scoreIfFixed: 10 },
      evidence: {},
      rect,
    });
    const chat = { ...quiet, findings: [other] };
    expect(mergeRuns([chat, withSurvey]).findings).toMatchObject([
      { id: 'f1', seenIn: { runs: 1, of: 2 }, share: 13 },
      { id: 'f2', seenIn: { runs: 1, of: 2 }, share: null, scoreIfFixed: null, evidence: {} },
    ]);
    expect(mergeRuns([chat, withSurvey]).findings[1]).not.toHaveProperty('rect');
  });

  it('are clear only where every walk was', () => {
    expect(mergeRuns([quiet, withSurvey]).verdicts[0]?.verdict).toBe('found');
    const unsure = resultOf({
      verdicts: [
        {
          detector: 'interruption',
          role: 'interruption',
          verdict: 'incomplete',
          because: 'a frame',
        },
      ],
    });
    expect(mergeRuns([quiet, unsure]).verdicts[0]?.verdict).toBe('incomplete');
    expect(mergeRuns([quiet, quiet]).verdicts[0]?.verdict).toBe('clear');
  });

  it('keep the doubts of the walk that had most', () => {
    const doubting = (because: string) =>
      resultOf({
        verdicts: [
          { detector: 'interruption', role: 'interruption', verdict: 'incomplete', because },
        ],
      });
    const merged = mergeRuns([doubting('a frame'), doubting('a frame; a page too large')]);
    expect(merged.verdicts[0]).toMatchObject({ because: 'a frame; a page too large' });
  });

  it('keep each walk, with its trace', () => {
    const { runs } = mergeRuns([quiet, withSurvey]);
    expect(runs).toMatchObject([
      { run: 1, trace: 'traces/book.json', findings: [], counts: { steps: 3 } },
      { run: 2, trace: 'traces/book-2.json', findings: ['f1'], counts: { steps: 4 } },
    ]);
  });
});

describe('what several walks took', () => {
  const lasting = (waiting: number, total: number, avoidable: number) =>
    resultOf({
      counts: {
        ...quiet.counts,
        waits: { total: waiting, longest: waiting / 2, over1s: 0, over10s: 0 },
      },
      effort: effortOf({ total, task: total - avoidable, avoidable, duty: 0, jobMinimum: 5 }),
    });

  it('is the geometric mean of each time, within the interval of walks drawn again', () => {
    const walks = [lasting(2, 20, 4), lasting(4, 22, 6), lasting(8, 30, 14)];
    const { repeated } = mergeRuns(walks);
    expect(repeated?.runs).toBe(3);
    expect(repeated?.waits.mean).toBeCloseTo(4, 9);
    expect(repeated?.longestWait.mean).toBeCloseTo(2, 9);
    expect(repeated?.effort.mean).toBeCloseTo((20 * 22 * 30) ** (1 / 3), 9);
    expect(repeated?.avoidable.mean).toBeCloseTo((5 * 7 * 15) ** (1 / 3) - 1, 9);
    // Of 27 equally likely draws, the least (one walk three times) and the next are 4 of 27: 10 % lies at ∛(2·2·4).
    expect(repeated?.waits.low).toBeCloseTo(16 ** (1 / 3), 9);
    expect(repeated?.waits.high).toBeCloseTo(256 ** (1 / 3), 9);
    expect(mergeRuns(walks).repeated).toEqual(repeated);
  });

  it('has no room where all took the same, and is not nothing where one had nothing avoidable', () => {
    const same = mergeRuns([lasting(2, 20, 4), lasting(2, 20, 4)]).repeated;
    expect(same?.effort).toEqual({
      mean: expect.closeTo(20, 9),
      low: expect.closeTo(20, 9),
      high: expect.closeTo(20, 9),
    });
    const once = mergeRuns([lasting(2, 20, 0), lasting(2, 20, 8)]).repeated;
    expect(once?.avoidable).toEqual({
      mean: expect.closeTo(2, 9),
      low: 0,
      high: expect.closeTo(8, 9),
    });
  });

  it('is said only where two could be measured', () => {
    expect(mergeRuns([quiet]).repeated).toBeUndefined();
    expect(mergeRuns([quiet, unmeasured]).repeated).toBeUndefined();
  });
});

describe('instability', () => {
  it('is said with what differed, and which walk is shown', () => {
    expect(mergeRuns([quiet, withSurvey]).notes[0]).toBe(
      'This journey is not the same each time: steps 3 to 4, surveys before the goal 0 to 1, interruptions 0 to 1. Shown is run 2 of 2, the worst.',
    );
    expect(mergeRuns([quiet, blockedResult(), quiet]).notes[0]).toContain('blocked in 1 of 3 runs');
  });

  it('is said to be none when the walks came to the same, whatever they took', () => {
    const slower = { ...quiet, counts: { ...quiet.counts, waits: withSurvey.counts.waits } };
    expect(mergeRuns([quiet, slower]).notes[0]).toBe(
      'The 2 runs came to the same counts and findings.',
    );
  });

  it('does not count walks that could not be measured, unless none could', () => {
    const { outcome, counts, findings, notes } = mergeRuns([unmeasured, withSurvey]);
    expect({ outcome, steps: counts.steps, seenIn: findings[0]?.seenIn }).toEqual({
      outcome: 'reached',
      steps: 4,
      seenIn: { runs: 1, of: 1 },
    });
    expect(notes).toContain(
      '1 of 2 runs could not be measured: clinic.example could not be reached.',
    );
    expect(mergeRuns([unmeasured, unmeasured])).toMatchObject({
      outcome: 'unmeasured',
      reason: 'unreachable',
    });
  });
});

describe('traces', () => {
  it('belong together by journey, site and the number of their run', () => {
    const book = { journey: 'Book' };
    const traces = [
      traceOf({ run: 1, journey: book }),
      traceOf({ run: 1, journey: { journey: 'Cancel' } }),
      traceOf({ run: 2, journey: book }),
      traceOf({ run: 2, journey: { ...book, site: 'https://other.example' } }),
      traceOf({ run: 1, journey: book }),
      traceOf({ run: 2, journey: book }),
    ];
    expect(runsOf(traces)).toEqual([[0, 2], [1], [3], [4, 5]]);
  });
});
