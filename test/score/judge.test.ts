import { describe, expect, it } from 'vitest';
import type { Detected } from '../../src/detect/detector.ts';
import { scoreTrace } from '../../src/score/judge.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';
import { detectedOf, judgedBy, verdictBy } from '../helpers/detected-of.ts';
import {
  type About,
  actEvent,
  fieldOf,
  lookEvent,
  openEvent,
  overlayEvent,
  traceOf,
  typeEvent,
  waitEvent,
} from '../helpers/trace-of.ts';

/** The worked example of docs/score.md. */
const events = [
  openEvent({ step: 0 }),
  waitEvent({ step: 0, duration: 800 }),
  typeEvent('Postcode', 5, { step: 1 }),
  overlayEvent({ step: 1 }),
  actEvent({ step: 2, purpose: 'close-overlay', because: 'o1', widget: { name: 'No thanks' } }),
  actEvent({ step: 2, widget: { name: 'Book' } }),
  waitEvent({ step: 2, duration: 600, until: 'goal' }),
  lookEvent({ step: 2, look: { fields: [fieldOf({ id: 'Postcode', label: 'Postcode' })] } }),
];
const survey = detectedOf({
  step: 2,
  at: 6.2,
  claims: [{ event: 4 }],
  adds: [{ event: 3, what: 'notice and read the survey', mental: 1, words: 6, resume: true }],
  premature: true,
});

function judged(about: About, ...found: readonly (readonly [string, Detected])[]): JourneyResult {
  const detectors = [...new Set(found.map(([id]) => id))];
  const verdicts = detectors.map((id) =>
    judgedBy(
      id,
      found.flatMap(([other, detected]) => (other === id ? [detected] : [])),
    ),
  );
  return scoreTrace(traceOf({ journey: { needs: ['postcode'] }, ...about }, { events }), verdicts);
}
const lines = ({ ledger }: JourneyResult) =>
  ledger.map((line) => `${line.class} ${line.operators || '-'} ${line.seconds.toFixed(3)}`);

describe('the worked example', () => {
  const result = judged({}, ['interruption', survey]);

  it('writes every act, wait and added effort on one line', () => {
    expect(lines(result)).toEqual([
      'task - 0.000',
      'task W(0.8) 0.800',
      'task MPBBH5K 4.050',
      'avoidable M6RL 4.612',
      'avoidable MHPBB 2.900',
      'task MPBB 2.500',
      'task W(0.6) 0.600',
    ]);
    expect(result.ledger.map(({ id }) => id)).toEqual(['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7']);
    expect(result.ledger[3]).toMatchObject({ event: 3, step: 1, finding: result.findings[0]?.id });
  });

  it('adds up', () => {
    const { effort } = result;
    expect(effort.total).toBeCloseTo(15.462, 9);
    expect(effort.task).toBeCloseTo(7.95, 9);
    expect(effort.avoidable).toBeCloseTo(7.512, 9);
    expect(effort.duty).toBe(0);
    // M + 5K, one commit M + P + BB, one second of page.
    expect(effort.jobMinimum).toBeCloseTo(5.85, 9);
  });

  it('scores it, and gives the whole score to what made it', () => {
    expect(result.friction?.score).toBeCloseTo(27.607, 3);
    expect(result.friction?.words).toBe('noticeable');
    expect(result.friction?.low).toBeLessThan(27);
    expect(result.friction?.high).toBeGreaterThan(28);
    expect(result.findings).toMatchObject([
      {
        id: 'interruption:survey:book-an-appointment:click-step-3:/book:how-did-we-do',
        share: result.friction?.score,
        scoreIfFixed: 0,
      },
    ]);
  });

  it('tells what each step cost', () => {
    expect(
      result.steps.map(({ task, avoidable, forcedSteps }) => [task, avoidable, forcedSteps]),
    ).toEqual([
      [0.8, 0, 0],
      [expect.closeTo(4.05, 9), expect.closeTo(4.612, 9), 0],
      [expect.closeTo(3.1, 9), expect.closeTo(2.9, 9), 1],
    ]);
    expect(result.steps[2]).toMatchObject({ page: 'https://clinic.example/', needless: '' });
  });
});

describe('what changes with the findings', () => {
  it('is smooth and 0 without any', () => {
    const { friction, effort } = judged({});
    expect(friction).toEqual({ score: 0, low: 0, high: 0, words: 'smooth' });
    expect(effort.avoidable).toBe(0);
  });

  it('costs 1.9 s less when nothing was broken into', () => {
    const atBoundary = {
      ...survey,
      adds: survey.adds.map((added) => ({ ...added, resume: false })),
    };
    const mid = judged({}, ['interruption', survey]);
    expect(
      mid.effort.avoidable - judged({}, ['interruption', atBoundary]).effort.avoidable,
    ).toBeCloseTo(1.9, 9);
  });

  it('lets a line be claimed once, by the first in the order of precedence', () => {
    const claim = { kind: 'x', claims: [{ event: 5 }, { event: 6 }] };
    const result = judged(
      {},
      ['needless-step', detectedOf(claim)],
      ['redirect', detectedOf(claim)],
      ['dead-click', detectedOf(claim)],
      ['interruption', detectedOf(claim)],
    );
    expect(
      Object.fromEntries(result.findings.map(({ detector, seconds }) => [detector, seconds])),
    ).toEqual({
      'dead-click': expect.closeTo(3.1, 9),
      interruption: 0,
      redirect: 0,
      'needless-step': 0,
    });
  });

  it('leaves to others what only a share of a line was claimed of', () => {
    const share = detectedOf({ claims: [{ event: 5, share: 0.35 }] });
    const whole = detectedOf({ claims: [{ event: 5 }] });
    const result = judged({}, ['redirect', share], ['needless-step', whole]);
    expect(lines(result).slice(4, 6)).toEqual([
      'avoidable 35% of MPBB 0.875',
      'avoidable 65% of MPBB 1.625',
    ]);
  });

  it.each([
    ['a premature survey', 'interruption', { premature: true }],
    ['a dead end', 'dead-click', {}],
    ['what breaks trust', 'sensitive-question', { breaksTrust: true }],
  ])('%s is never smooth, whatever it costs', (_, detector, partial) => {
    const { friction } = judged({}, [detector, detectedOf(partial)]);
    expect(friction).toMatchObject({ score: 0, words: 'noticeable' });
  });

  it('orders what blocks, what breaks trust, then by seconds', () => {
    const result = judged(
      {},
      ['a', detectedOf({ claims: [{ event: 1 }] })],
      ['b', detectedOf({ claims: [{ event: 5 }] })],
      ['c', detectedOf({ breaksTrust: true })],
      ['d', detectedOf({ blocks: true })],
    );
    expect(result.findings.map(({ detector }) => detector)).toEqual(['d', 'c', 'b', 'a']);
  });
});

describe('duty', () => {
  const consent = (event: number, at: number) =>
    detectedOf({
      kind: 'consent',
      at,
      claims: [{ event }],
      adds: [{ event, what: 'notice', mental: 1 }],
    });
  const law = { journey: { needs: ['postcode'], duty: ['consent'] } };

  it('is avoidable like any interruption unless the journey declares it', () => {
    const { effort } = judged({}, ['interruption', consent(4, 3)]);
    expect([effort.duty, effort.avoidable]).toEqual([0, expect.closeTo(4.1, 9)]);
  });

  it('is the first lawful choice, which is shown and not scored', () => {
    const { effort, friction, findings } = judged(law, ['interruption', consent(4, 3)]);
    expect([effort.duty, effort.avoidable]).toEqual([expect.closeTo(4.1, 9), 0]);
    expect(friction?.score).toBe(0);
    expect(findings[0]).toMatchObject({ seconds: 0, share: 0 });
  });

  it('is not the second layer, nor the banner that comes again', () => {
    const layers = { ...consent(4, 3), claims: [{ event: 5 }, { event: 4 }] };
    const { effort } = judged(law, ['interruption', consent(2, 9)], ['interruption', layers]);
    expect(effort.duty).toBeCloseTo(2.9 + 1.2, 9);
    expect(effort.avoidable).toBeCloseTo(2.5 + 4.05 + 1.2, 9);
  });

  it('is an age gate whole, but no kind that is not declared', () => {
    const gate = detectedOf({ kind: 'age-gate', claims: [{ event: 4 }, { event: 5 }] });
    expect(
      judged({ journey: { duty: ['age-gate'] } }, ['interruption', gate]).effort.duty,
    ).toBeCloseTo(5.4, 9);
    expect(judged(law, ['interruption', gate]).effort.duty).toBe(0);
  });
});

describe('without a score', () => {
  it.each<[string, About]>([
    ['unmeasured', { end: { how: 'unreachable', detail: 'No answer.' } }],
    ['at robot pace', { environment: { pace: 'robot' } }],
  ])('%s: findings and effort, but no points', (_, about) => {
    const result = judged(about, ['interruption', survey]);
    expect(result.friction).toBeNull();
    expect(result.effort.avoidable).toBeGreaterThan(0);
    expect(result.findings).toMatchObject([{ share: null, scoreIfFixed: null }]);
  });
});

describe('blocked', () => {
  const apology = detectedOf({
    kind: 'channel-switch',
    step: 2,
    blocks: true,
    claims: [{ event: 6 }],
  });
  const result = judged({ goalAt: null }, ['interruption', survey], ['channel-switch', apology]);

  it('is 100; what blocks has what the curve gives to nobody', () => {
    expect(result).toMatchObject({
      outcome: 'blocked',
      reason: 'channel-switch',
      friction: { score: 100, low: 100, high: 100 },
    });
    const [block, other] = result.findings;
    expect(block).toMatchObject({ detector: 'channel-switch', blocks: true });
    expect(Number(block?.share) + Number(other?.share)).toBe(100);
    // On the curve: 8.112 s of 15.85 s.
    expect(other?.share).toBeCloseTo((29.689 * 7.512) / 8.112, 2);
  });

  it('stays 100 unless what blocks is fixed', () => {
    const [block, other] = result.findings;
    expect(other?.scoreIfFixed).toBe(100);
    expect(block?.scoreIfFixed).toBeCloseTo(27.607, 2);
  });
});

it('passes on verdicts, with what a detector found before it could see no more', () => {
  const verdicts = [
    verdictBy('interruption', { verdict: 'incomplete', because: 'A robot.', found: [survey] }),
    verdictBy('redirect', { verdict: 'error', because: 'It crashed.' }),
    verdictBy('dead-click', { verdict: 'clear' }),
  ];
  const result = scoreTrace(traceOf({}, { events }), verdicts);
  expect(result.verdicts).toEqual([
    { detector: 'interruption', role: 'interruption', verdict: 'incomplete', because: 'A robot.' },
    { detector: 'redirect', role: 'redirect', verdict: 'error', because: 'It crashed.' },
    { detector: 'dead-click', role: 'dead-end', verdict: 'clear', because: '' },
  ]);
  expect(result.counts.surveysBeforeGoal).toBe(1);
  expect(result.findings).toHaveLength(1);
});

it('does not speak of judging steps where the walk has no score', () => {
  const end = { how: 'unreachable', step: 0, detail: '' } as const;
  expect(scoreTrace(traceOf({ end }), []).notes).toEqual(
    scoreTrace(traceOf({ end, journey: { needs: [] } }), []).notes,
  );
});

it('notes what a reader must know', () => {
  const fallback = actEvent({ widget: { name: 'Go', rung: 2, rungs: 3 } });
  const trace = traceOf(
    {
      environment: { pace: 'robot' },
      steps: [{ words: 'click Go' }, { words: 'close it', status: 'skipped' }],
      blindSpots: ['A worker’s clock was not moved.'],
    },
    { events: [fallback, fallback] },
  );
  const notes = scoreTrace(trace, []).notes.join('\n');
  expect(notes).toContain('Steps are not judged');
  expect(notes).toContain('robot pace');
  expect(notes).toContain('Presented as a customer');
  expect(notes).toContain('Step 2, close it: optional');
  expect(notes.match(/way 2 of 3/g)).toHaveLength(1);
  expect(notes).toContain('A worker’s clock');
});
