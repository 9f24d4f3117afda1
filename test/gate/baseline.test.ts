import { describe, expect, it } from 'vitest';
import { baselineText } from '../../src/gate/baseline.ts';
import { besideFor } from '../../src/gate/baseline-gates.ts';
import { baselineNotes } from '../../src/gate/baseline-notes.ts';
import { baselineOf, sharedTitles } from '../../src/gate/baseline-of.ts';
import type { GateOptions } from '../../src/gate/gate-options.ts';
import { gatesOf } from '../../src/gate/gates.ts';
import { readBaseline } from '../../src/gate/read-baseline.ts';
import { emptyProject, type Project } from '../../src/journey/model/project.ts';
import type { Counts, JourneyResult } from '../../src/score/model/result.ts';
import { detectorOf } from '../helpers/detected-of.ts';
import { findingOf, reportOf, resultOf } from '../report/report-of.ts';

const verdicts = ['interruption', 'redirect', 'http-error', 'slow-wait'].map((detector) => ({
  detector,
  role: detectorOf(detector).role,
  verdict: 'clear' as const,
  because: '',
}));
const plain = resultOf({ verdicts });
const survey = findingOf({
  id: 'interruption:survey:book',
  saves: { seconds: 7, steps: 1, keystrokes: 0, points: 20 },
});
const hop = findingOf({
  id: 'redirect:book',
  detector: 'redirect',
  kind: 'redirect',
  evidence: {},
});

const withCounts = (counts: Partial<Counts>, more: Partial<JourneyResult> = {}) =>
  resultOf({ verdicts, ...more, counts: { ...plain.counts, ...counts } });
/** A walk on which the customer was passed on, over these hosts. */
const passedOn = (id: string, hosts: readonly string[]): JourneyResult =>
  withCounts(
    {},
    { site: 'http://127.0.0.1:41000', findings: [{ ...hop, id, evidence: { hosts } }] },
  );
const baseline = (...results: readonly JourneyResult[]) =>
  baselineOf(reportOf(...results), { prune: false, tighten: false });
const project = (partial: Partial<Project>): Project => ({ ...emptyProject, ...partial });

/** What does not hold, in short. */
const told = (now: JourneyResult, before: JourneyResult, options: GateOptions = {}) =>
  gatesOf(now, {}, { baseline: baseline(before), today: '2026-06-01', ...options })
    .filter(({ state }) => state !== 'held')
    .map(({ gate, state }) => `${gate} ${state}`);

describe('a baseline', () => {
  it('is sorted, the same for the same results, and holds no times', () => {
    const other = resultOf({ journey: 'A', findings: [hop, survey] });
    const text = baselineText(baseline(plain, other));
    expect(text).toBe(baselineText(baseline(other, plain)));
    expect(readBaseline(text, 'b.json').journeys.map(({ journey }) => journey)).toEqual([
      'A',
      plain.journey,
    ]);
    expect(readBaseline(text, 'b.json').journeys[0]?.findings).toEqual([survey.id, hop.id]);
    expect(text).not.toMatch(/waiting|startedAt|seconds/);
  });

  it.each([
    ['', 'cannot be read. It is not whole JSON'],
    ['<<<<<<< HEAD\n{}\n', 'merge conflict'],
    ['[]', 'is not a baseline'],
    ['null', 'is not a baseline'],
    ['{"baselineVersion": 9}', 'version 9'],
    ['{"baselineVersion": 1}', 'is damaged'],
    ['{"baselineVersion": 1, "journeys": [{}]}', 'is damaged: /journeys/0'],
  ])('that is damaged is refused: %j', (text, why) => {
    expect(() => readBaseline(text, 'b.json')).toThrow(why);
  });

  it('keeps journeys that were not walked, and lets them go when asked', () => {
    const before = baseline(plain, resultOf({ journey: 'Cancel' }));
    const written = (prune: boolean) =>
      baselineOf(reportOf(plain), { before, prune, tighten: false }).journeys.length;
    expect([written(false), written(true)]).toEqual([2, 1]);
  });

  it('keeps what it has of a journey that was not measured', () => {
    const before = baseline(plain);
    const now = reportOf(resultOf({ outcome: 'unmeasured' }));
    expect(baselineOf(now, { before, prune: false, tighten: false })).toEqual(before);
  });

  it('needs titles that tell journeys apart', () => {
    expect(sharedTitles([plain, resultOf({ site: 'https://other.example' })])).toEqual([
      plain.journey,
    ]);
    expect(sharedTitles([plain, resultOf({ journey: 'Cancel' })])).toEqual([]);
  });

  it('is tightened by what got better alone', () => {
    const before = baseline(withCounts({ steps: 5, clicks: 2 }, { findings: [survey, hop] }));
    const now = withCounts({ steps: 4, clicks: 9 }, { findings: [hop, findingOf({ id: 'new' })] });
    const [entry] = baselineOf(reportOf(now), { before, prune: false, tighten: true }).journeys;
    expect(entry?.counts).toMatchObject({ steps: 4, clicks: 2 });
    expect(entry?.findings).toEqual([hop.id]);
  });
});

describe('a result against its baseline', () => {
  it('holds when nothing changed, and when things got better', () => {
    expect(told(plain, plain)).toEqual([]);
    expect(told(plain, withCounts({ steps: 9 }, { findings: [survey] }))).toEqual([]);
  });

  it('fails a form that asks for more than the journey gives, and for nothing else that is not measured', () => {
    const refused = resultOf({ verdicts, outcome: 'unmeasured', leftEmpty: ['Phone'] });
    expect(told(refused, plain)).toEqual(['outcome unsure', 'asks-more failed']);
    expect(told(resultOf({ verdicts, outcome: 'unmeasured' }), plain)).toEqual(['outcome unsure']);
    const edited = { ...refused, journeyDigest: 'another' };
    expect(told(edited, plain)).toEqual(['outcome unsure', 'asks-more unsure']);
    expect(told(refused, resultOf({ verdicts, outcome: 'blocked' }))).toEqual(['outcome unsure']);
  });

  it('fails on a higher count by one', () => {
    expect(told(withCounts({ keystrokes: 12 }), plain)).toEqual(['baseline keystrokes failed']);
    const gates = gatesOf(withCounts({ keystrokes: 12 }), {}, { baseline: baseline(plain) });
    expect(gates.find(({ state }) => state === 'failed')).toMatchObject({ limit: 11, actual: 12 });
  });

  it('fails on a new finding though another was fixed', () => {
    const before = withCounts({ redirects: 1 }, { findings: [hop] });
    const swapped = { ...hop, id: 'redirect:elsewhere' };
    const now = withCounts({ redirects: 1 }, { findings: [swapped] });
    expect(told(now, before)).toEqual(['new-finding failed']);
    expect(
      gatesOf(now, {}, { baseline: baseline(before) }).find(({ finding }) => finding === swapped.id)
        ?.message,
    ).toContain(swapped.id);
  });

  it.each([
    ['one under the same address', '127-0-0-1-5230-pay-example', []],
    ['one under another address', 'staging-clinic-example-pay-example', []],
    ['one whose hosts were cut off', 'a'.repeat(60), []],
    ['one over other hosts', '127-0-0-1-5230-elsewhere-example', ['new-finding failed']],
  ])('knows a redirect that an older friction wrote: %s', (_, hosts, failures) => {
    const now = passedOn('redirect:book:open:/a:pay-example', ['127.0.0.1:41000', 'pay.example']);
    const before = { ...now, findings: [{ ...hop, id: `redirect:book:open:/a:${hosts}` }] };
    expect(told(now, before)).toEqual(failures);
  });

  it('knows the second redirect of one page that an older friction wrote, and none by another page', () => {
    const now = passedOn('redirect:book:open:/a:2', ['127.0.0.1:41000']);
    const writtenBefore = (id: string) => told(now, { ...now, findings: [{ ...hop, id }] });
    expect(writtenBefore('redirect:book:open:/a:clinic-example-2')).toEqual([]);
    expect(writtenBefore('redirect:book:open:/b:clinic-example-2')).toEqual(['new-finding failed']);
  });

  it('does not know two redirects by one that was accepted', () => {
    const { site, findings } = passedOn('redirect:book:open:/a', ['127.0.0.1:41000']);
    const now = withCounts(
      {},
      { site, findings: [...findings, { ...hop, id: 'redirect:book:open:/a#2' }] },
    );
    const before = withCounts(
      {},
      { findings: [{ ...hop, id: 'redirect:book:open:/a:clinic-example' }] },
    );
    expect(told(now, before)).toEqual(['new-finding failed']);
  });

  it('takes a waiver that was written with the address of the site', () => {
    const now = passedOn('redirect:book:open:/a', ['127.0.0.1:41000']);
    const accept = [
      {
        finding: 'redirect:book:open:/a:127-0-0-1-5230',
        why: 'a trial',
        by: 'Ann',
        until: '2026-06-01',
      },
    ];
    const options = { project: project({ accept }) };
    expect(told(now, withCounts({}), options)).toEqual(['accepted warned']);
    expect(baselineNotes(reportOf(now), { ...options, baseline: baseline(now) })).toEqual([]);
  });

  it('only warns of what a check finds that the baseline did not have', () => {
    const now = resultOf({
      verdicts: [
        ...verdicts,
        { detector: 'way-out', role: 'effort', verdict: 'found', because: '' },
      ],
      findings: [findingOf({ id: 'way-out:book', detector: 'way-out', kind: 'way-out' })],
    });
    expect(told(now, plain)).toEqual(['new-finding warned']);
  });

  it('says when the journey was edited, and is compared all the same', () => {
    const edited = withCounts({ steps: 4 }, { journeyDigest: '1'.repeat(64) });
    expect(told(edited, plain)).toEqual(['baseline steps failed']);
    const gates = gatesOf(edited, {}, { baseline: baseline(plain) });
    expect(gates.find(({ state }) => state === 'failed')?.message).toContain('edited');
    expect(baselineNotes(reportOf(edited), { baseline: baseline(plain) })[0]).toContain('edited');
  });

  it('says what is stale, what is better, and what score model differs', () => {
    const before = baseline(withCounts({ steps: 9 }), resultOf({ journey: 'Cancel' }));
    const [first, second] = baselineNotes(reportOf(plain), { baseline: before });
    expect(first).toContain('steps 3 instead of 9');
    expect(second).toContain('"Cancel"');
    const entry = baseline(plain).journeys.map((one) => ({ ...one, scoreModel: '0' }));
    const old = { baselineVersion: 1, journeys: entry } as const;
    expect(baselineNotes(reportOf(plain), { baseline: old })[0]).toContain('score model 0');
  });

  it('is carried by the result, for readers', () => {
    const before = withCounts(
      { steps: 9 },
      { friction: { score: 12, low: 8, high: 15, words: '' } },
    );
    const { baseline: beside } = besideFor(plain, { baseline: baseline(before) });
    expect(beside).toMatchObject({ outcome: 'reached', friction: { score: 12 }, isEdited: false });
    expect(beside?.counts.steps).toBe(9);
    expect(besideFor(resultOf({ journey: 'New' }), { baseline: baseline(before) })).toEqual({});
    expect(besideFor(plain, {})).toEqual({});
  });

  it('is said to be missing, where there should be one', () => {
    const [note] = baselineNotes(reportOf(plain), { missingBaseline: 'b.json' });
    expect(note).toContain('no baseline to compare with (b.json)');
    expect(baselineNotes(reportOf(plain), {})).toEqual([]);
  });

  it('does not hold a new journey against anyone, unless a baseline is required', () => {
    const fresh = resultOf({ journey: 'New', verdicts });
    expect(told(fresh, plain)).toEqual(['baseline warned']);
    expect(told(fresh, plain, { requireBaseline: true })).toEqual(['baseline failed']);
  });

  it('compares nothing that was not measured', () => {
    const lost = resultOf({ outcome: 'unmeasured', verdicts });
    expect(told(lost, plain)).toEqual(['outcome unsure']);
    expect(told(lost, plain, { onUnmeasured: 'warn' })).toEqual(['outcome warned']);
    expect(told(lost, plain, { onUnmeasured: 'fail' })).toEqual(['outcome failed']);
  });
});

describe('rules', () => {
  const worse = withCounts({ steps: 4, interruptions: { survey: 1 } }, { findings: [survey] });

  it('say what warns and what is not compared', () => {
    expect(told(worse, plain)).toEqual([
      'new-finding failed',
      'baseline steps failed',
      'baseline interruptions failed',
    ]);
    const rules = { steps: 'off', interruptions: 'warn', survey: 'warn' } as const;
    expect(told(worse, plain, { project: project({ rules }) })).toEqual([
      'new-finding warned',
      'baseline interruptions warned',
    ]);
  });

  it('for a kind come before those for its detector', () => {
    const rules = {
      interruption: 'off',
      survey: 'error',
      steps: 'off',
      interruptions: 'off',
    } as const;
    expect(told(worse, plain, { project: project({ rules }) })).toEqual(['new-finding failed']);
  });
});

describe('what depends on time', () => {
  const at = (score: number, low: number, high: number) =>
    resultOf({ verdicts, friction: { score, low, high, words: '' } });

  it('is not gated on by default', () => {
    expect(told(at(60, 55, 65), at(10, 8, 12))).toEqual([]);
  });

  it.each([
    ['overlaps', at(16, 11, 21), at(10, 8, 12), []],
    ['is under the absolute floor', at(14, 13, 15), at(10, 8, 12), []],
    ['is under the relative floor', at(76, 75.5, 77), at(70, 69, 71), []],
    ['is worse by all three', at(20, 17, 23), at(10, 8, 12), ['baseline friction failed']],
    ['is better', at(5, 4, 6), at(10, 8, 12), []],
  ] as const)('in the strict preset %s', (_, now, before, expected) => {
    expect(told(now, before, { preset: 'strict' })).toEqual(expected);
  });

  it('asks for a second walk, and warns when that does not say so', () => {
    const bad = at(20, 17, 23);
    const options = { preset: 'strict', baseline: baseline(at(10, 8, 12)) } as const;
    const first = gatesOf(bad, {}, options).find(({ state }) => state === 'failed');
    expect(first?.restsOnTime).toBe(true);
    const walk = (result: JourneyResult, run: number) => ({ ...result, run, findings: [] });
    const twice = (other: JourneyResult) => ({ ...bad, runs: [walk(bad, 1), walk(other, 2)] });
    expect(told(twice(at(10, 8, 12)), at(10, 8, 12), options)).toEqual([
      'baseline friction warned',
    ]);
    expect(told(twice(bad), at(10, 8, 12), options)).toEqual(['baseline friction failed']);
  });

  it('and is a finding must be seen in two walks', () => {
    const seen = (runs: number, of: number) =>
      resultOf({
        verdicts,
        findings: [
          findingOf({
            id: 'slow-wait:book',
            detector: 'slow-wait',
            kind: 'slow-wait',
            dependsOnTime: true,
            seenIn: { runs, of },
          }),
        ],
      });
    const strict = { preset: 'strict' } as const;
    expect(told(seen(1, 1), plain)).toEqual([]);
    expect(told(seen(1, 1), plain, strict)).toEqual(['new-finding failed']);
    expect(told(seen(1, 2), plain, strict)).toEqual(['new-finding warned']);
    expect(told(seen(2, 2), plain, strict)).toEqual(['new-finding failed']);
  });

  it('raises no false alarm over 20 noisy repetitions, and misses no real change', () => {
    const noise = [0, 1.5, -1, 2, 0.5, -2, 1, 0, -0.5, 2, 1, -1.5, 0, 2, -1, 0.5, 1, -2, 0, 1.5];
    const strict = { preset: 'strict' } as const;
    const repeat = (by: number) =>
      noise.filter(
        (n) => told(at(20 + by + n, 17 + by + n, 23 + by + n), at(20, 17, 23), strict).length > 0,
      );
    expect(repeat(0)).toHaveLength(0);
    expect(repeat(12)).toHaveLength(20);
    const counts = noise.filter(
      (n) => told(withCounts({ waits: { ...plain.counts.waits, total: 3 + n } }), plain).length > 0,
    );
    expect(counts).toHaveLength(0);
  });
});

describe('waivers', () => {
  const waiver = { finding: survey.id, why: 'The vendor mends it', by: 'Ann', until: '2026-06-01' };
  const now = withCounts(
    { steps: 4, clicks: 3, forcedSteps: 1, interruptions: { survey: 1 }, surveysBeforeGoal: 1 },
    { findings: [survey] },
  );
  const accepting = { project: project({ accept: [waiver] }) };

  it('accept a finding and what it adds to the counts, and are shown', () => {
    expect(told(now, plain, accepting)).toEqual(['accepted warned']);
    const [gate] = gatesOf(
      now,
      { 'surveys-before-goal': 0 },
      { ...accepting, today: '2026-06-01' },
    ).filter(({ gate }) => gate === 'accepted');
    expect(gate?.message).toContain('Accepted by Ann until 2026-06-01: The vendor mends it.');
    expect(told({ ...now, counts: { ...now.counts, clicks: 4 } }, plain, accepting)).toContain(
      'baseline clicks failed',
    );
  });

  it('accept one more question with the step, the keys and the click it takes, and no forced step', () => {
    const asked = findingOf({
      id: 'unneeded-question:book',
      detector: 'unneeded-question',
      kind: 'unneeded-question',
      saves: { seconds: 5, steps: 1, keystrokes: 7, points: 10 },
    });
    const questions = { ...plain.counts.questions, asked: 2 };
    const counts = { steps: 4, scriptedSteps: 4, clicks: 3, keystrokes: 18, questions };
    const asking = withCounts(counts, { findings: [asked] });
    const options = {
      project: project({ accept: [{ ...waiver, finding: asked.id }] }),
      preset: 'strict',
    } as const;
    expect(told(asking, plain, options)).toEqual(['accepted warned']);
    const forced = withCounts({ ...counts, forcedSteps: 1 }, { findings: [asked] });
    expect(told(forced, plain, options)).toEqual([
      'baseline forced-steps failed',
      'accepted warned',
    ]);
    const twoMore = withCounts({ questions: { ...questions, asked: 3 } }, { findings: [asked] });
    const [gate] = gatesOf(
      twoMore,
      {},
      { baseline: baseline(plain), today: '2026-06-01', ...options },
    ).filter(({ gate }) => gate === 'baseline questions');
    expect(gate).toMatchObject({
      state: 'failed',
      message: 'Questions: 3, 1 of it excused, in the baseline 1.',
    });
  });

  it('that have expired fail, and excuse nothing', () => {
    const late = told(now, plain, { ...accepting, today: '2026-06-02' });
    expect(late).toContain('accepted failed');
    // One finding fails once: that its day has passed says that it is there.
    expect(late).not.toContain('new-finding failed');
    expect(late).toContain('baseline steps failed');
  });

  it('that have expired leave other new findings alone', () => {
    const other = { ...survey, id: `${survey.id}:other` };
    const both = { ...now, findings: [survey, other] };
    const late = told(both, plain, { ...accepting, today: '2026-06-02' });
    expect(late.filter((one) => one === 'new-finding failed')).toHaveLength(1);
  });

  it('that are needed no more are said', () => {
    expect(baselineNotes(reportOf(plain), accepting)).toEqual([
      `Accepted in friction.yaml, but not met here: ${survey.id}. If it is mended, take it out.`,
    ]);
  });
});

describe('limits of a project', () => {
  const limits = (own: Record<string, number>, tags: string[]) =>
    gatesOf(resultOf({ tags }), own, {
      project: project({
        limits: { steps: 2 },
        limitsByTag: { booking: { steps: 4 }, quick: { steps: 3, clicks: 1 } },
      }),
    }).map(({ gate, limit }) => `${gate} ${limit}`);

  it('give way to those of a tag, the strictest of several, and these to the journey’s own', () => {
    expect(limits({}, [])).toEqual(['outcome reached', 'steps 2']);
    expect(limits({}, ['booking'])).toEqual(['outcome reached', 'steps 4']);
    expect(limits({}, ['booking', 'quick'])).toEqual(['outcome reached', 'steps 3', 'clicks 1']);
    expect(limits({ steps: 9 }, ['quick'])).toEqual(['outcome reached', 'steps 9', 'clicks 1']);
  });
});
