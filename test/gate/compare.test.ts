import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/gate/compare-reports.ts';
import type { Comparison, JourneyComparison } from '../../src/gate/comparison.ts';
import type { Counts, JourneyResult, Report } from '../../src/score/model/result.ts';
import { detectorOf } from '../helpers/detected-of.ts';
import { effortOf, findingOf, reportOf, resultOf, stepOf } from '../report/report-of.ts';

const named = (...reports: readonly Report[]) =>
  reports.map((report, at) => ({ name: `${at + 1}.json`, report }));
const compared = (...reports: readonly Report[]): Comparison => compareReports(named(...reports));
const pair = (before: JourneyResult, after: JourneyResult): JourneyComparison => {
  const [only] = compared(reportOf(before), reportOf(after)).journeys;
  if (only === undefined) throw new Error('They were not matched.');
  return only;
};

const plain = resultOf({
  verdicts: ['interruption', 'redirect', 'slow-wait'].map((detector) => ({
    detector,
    role: detectorOf(detector).role,
    verdict: 'clear' as const,
    because: '',
  })),
});
const like = (partial: Partial<JourneyResult>): JourneyResult => ({ ...plain, ...partial });
const counting = (counts: Partial<Counts>, more: Partial<JourneyResult> = {}) =>
  like({ ...more, counts: { ...plain.counts, ...counts } });
const verdictsIn = ({ counts }: JourneyComparison) =>
  Object.fromEntries(counts.map(({ name, verdict }) => [name, verdict]));

describe('two results of one journey', () => {
  it('are compared count by count, exactly', () => {
    const verdicts = verdictsIn(
      pair(counting({ steps: 9, keystrokes: 20 }), counting({ steps: 8, keystrokes: 21 })),
    );
    expect(verdicts).toMatchObject({ steps: 'better', keystrokes: 'worse', pages: 'same' });
  });

  it('know what an older report wrote with the address of the site', () => {
    const redirect = {
      detector: 'redirect',
      kind: 'redirect',
      evidence: { hosts: ['clinic.example'] },
    };
    const [old, now] = ['redirect:open:/a:localhost-80', 'redirect:open:/a'].map((id) =>
      findingOf({ ...redirect, id }),
    );
    if (!old || !now) throw new Error('There are two.');
    const { findings } = pair(like({ findings: [old] }), like({ findings: [now] }));
    expect(findings.map(({ status }) => status)).toEqual(['same']);
  });

  it('are compared finding by finding: new, gone, and in both', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => findingOf({ id: `interruption:${id}` }));
    if (!a || !b || !c) throw new Error('There are three.');
    const { findings } = pair(like({ findings: [a, b] }), like({ findings: [b, c] }));
    const told = findings.map(({ status, before, after }) => [status, (after ?? before)?.id]);
    expect(told).toEqual([
      ['new', c.id],
      ['gone', a.id],
      ['same', b.id],
    ]);
  });

  it('call nothing gone or new where the other could not tell', () => {
    const survey = like({ findings: [findingOf()] });
    const blind = like({
      verdicts: [
        { detector: 'interruption', role: 'interruption', verdict: 'error', because: 'It broke.' },
      ],
    });
    const older = like({ verdicts: [] });
    for (const other of [blind, older]) {
      expect(pair(survey, other).findings[0]?.status).toBe('unsure');
      expect(pair(other, survey).findings[0]?.status).toBe('unsure');
    }
    expect(pair(survey, blind).findings[0]?.because).toContain('It broke.');
    expect(pair(older, survey).findings[0]?.because).toContain('without this check');
  });

  it('show no difference in what is a second, or unsure', () => {
    const effort = (avoidable: number) =>
      effortOf({ total: 12 + avoidable, task: 12, avoidable, duty: 0, jobMinimum: 11 });
    const at = (avoidable: number, score: number) =>
      like({
        effort: effort(avoidable),
        friction: { score, low: score, high: score, words: 'noticeable' },
      });
    const small = pair(at(2, 10), at(2.5, 12));
    expect(small.avoidable.verdict).toBe('no-difference');
    expect(small.friction.verdict).toBe('no-difference');
    const large = pair(at(2, 10), at(20, 60));
    expect(large.avoidable.verdict).toBe('worse');
    expect(large.friction.verdict).toBe('worse');
    expect(pair(at(20, 60), at(2, 10)).friction.verdict).toBe('better');
  });

  it('that was edited is said to be so', () => {
    const edited = pair(plain, like({ journeyDigest: '1'.repeat(64) }));
    expect(edited.isEdited).toBe(true);
    expect(edited.notes.join(' ')).toContain('edited');
    expect(pair(plain, plain)).toMatchObject({ isEdited: false, notes: [] });
  });

  it('of other score models are compared in counts alone, and that is said', () => {
    const other = { ...reportOf(counting({ steps: 9 })), scoreModel: '2' };
    const { journeys, notes } = compared(reportOf(plain), other);
    const [first] = journeys;
    for (const measure of [first?.total, first?.avoidable, first?.friction]) {
      expect(measure?.verdict).toBe('not-comparable');
    }
    expect(first && verdictsIn(first).steps).toBe('worse');
    expect(first?.notes[0]).toContain('score model 1, the second 2');
    expect(notes[0]).toContain('different score models (1, 2)');
  });

  it('of which one was not measured are not compared', () => {
    const { counts, findings, outcome, total, notes } = pair(
      like({ findings: [findingOf()] }),
      like({ outcome: 'unmeasured', friction: null, detail: 'The site did not answer.' }),
    );
    expect(new Set(counts.map(({ verdict }) => verdict))).toEqual(new Set(['not-comparable']));
    expect(counts.every(({ after }) => after === null)).toBe(true);
    expect([outcome, total.verdict, findings]).toEqual(['not-comparable', 'not-comparable', []]);
    expect(notes[0]).toContain('The site did not answer.');
  });

  it('call it no gain that a walk ended early', () => {
    const steps = [stepOf(0, 'open /'), stepOf(1, 'click "Book"'), stepOf(2, 'click "Pay"')];
    const blocked = counting(
      { steps: 2, keystrokes: 30, pages: 2 },
      { outcome: 'blocked', endedInStep: 1, steps },
    );
    const through = counting({ steps: 3, keystrokes: 11, pages: 2 }, { steps });
    const worse = pair(through, blocked);
    // It has more keys although it ended early; of what it has less, nobody knows.
    expect(verdictsIn(worse)).toMatchObject({
      steps: 'not-comparable',
      keystrokes: 'worse',
      pages: 'not-comparable',
    });
    expect(worse.outcome).toBe('worse');
    expect(worse.notes.join(' ')).toContain('The second ended before its last step');
    expect(verdictsIn(pair(blocked, through))).toMatchObject({ keystrokes: 'better' });
    expect(verdictsIn(pair(blocked, blocked))).toMatchObject({ steps: 'same' });
  });
});

describe('what is compared with what', () => {
  const titles = ({ journeys }: Comparison) =>
    journeys.map(({ matchedBy, before, after }) => [matchedBy, before.journey, after.journey]);

  it('goes by name and device first, then by a job that each side has once', () => {
    const phone = { ...plain.environment, device: 'phone' as const };
    const before = reportOf(
      like({ journey: 'Book' }),
      like({ journey: 'Book', environment: phone }),
      like({ journey: 'Old', job: 'Pay' }),
    );
    const after = reportOf(
      like({ journey: 'New', job: 'Pay' }),
      like({ journey: 'Book' }),
      like({ journey: 'Other', job: '' }),
    );
    const comparison = compared(before, after);
    expect(titles(comparison)).toEqual([
      ['name', 'Book', 'Book'],
      ['job', 'Old', 'New'],
    ]);
    expect(
      comparison.unmatched.map(({ journey, device, source }) => [journey, device, source]),
    ).toEqual([
      ['Book', 'phone', 0],
      ['Other', 'desktop', 1],
    ]);
  });

  it('knows a finding again whatever the journey is called', () => {
    const one = like({ journey: 'Book as found' });
    const other = like({ journey: 'Book done well' });
    const survey = (journey: string) =>
      findingOf({ id: `interruption:survey:${journey}:type-name:/book:rate-us` });
    const { findings, matchedBy } = pair(
      { ...one, findings: [survey('book-as-found')] },
      { ...other, findings: [survey('book-done-well')] },
    );
    expect([matchedBy, findings[0]?.status]).toEqual(['job', 'same']);
  });

  it('sets all sites on one job beside each other, the best first', () => {
    const at = (site: string, partial: Partial<JourneyResult>) => like({ site, ...partial });
    const friction = (score: number) => ({ score, low: score, high: score, words: '' });
    const { jobs } = compared(
      reportOf(
        at('https://a.example', { outcome: 'blocked', friction: friction(100) }),
        at('https://b.example', { friction: friction(40) }),
        at('https://c.example', { friction: friction(20) }),
        at('https://d.example', { job: 'Something else' }),
      ),
    );
    expect(jobs.map(({ places }) => places.map(({ site }) => site.slice(8, 9)))).toEqual([
      ['c', 'b', 'a'],
    ]);
  });
});

describe('more than two results', () => {
  const on = (day: string, result: JourneyResult, scoreModel = '1'): Report => ({
    ...reportOf(result),
    scoreModel,
    startedAt: `2026-01-${day}T00:00:00.000Z`,
  });

  it('are a trend in the order of time, broken where the journey or the score model changed', () => {
    const edited = like({ journeyDigest: '1'.repeat(64) });
    const { trends, sources } = compared(
      on('03', edited),
      on('01', plain),
      on('02', plain),
      on('04', edited, '2'),
    );
    expect(sources.map(({ startedAt }) => startedAt.slice(8, 10))).toEqual([
      '01',
      '02',
      '03',
      '04',
    ]);
    const [points = []] = trends.map((trend) => trend.points);
    expect(points.map(({ brokenBy }) => brokenBy)).toEqual([
      '',
      '',
      'the journey was edited',
      'the score model is 2 and no longer 1',
    ]);
    expect(points.map(({ against }) => against?.friction.verdict)).toEqual([
      undefined,
      'no-difference',
      undefined,
      undefined,
    ]);
  });

  it('are compared from the first to the last', () => {
    const { journeys } = compared(
      on('02', counting({ steps: 9 })),
      on('01', counting({ steps: 5 })),
      on('03', counting({ steps: 7 })),
    );
    const steps = journeys[0]?.counts.find(({ name }) => name === 'steps');
    expect(steps).toMatchObject({ before: 5, after: 7, verdict: 'worse' });
  });

  it('two are taken as they were named, whenever they were walked', () => {
    const { sources, notes, trends } = compared(on('02', plain), on('01', plain));
    expect(sources.map(({ startedAt }) => startedAt.slice(8, 10))).toEqual(['02', '01']);
    expect(notes[0]).toContain('walked after');
    expect(trends).toEqual([]);
  });
});
