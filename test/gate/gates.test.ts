import { describe, expect, it } from 'vitest';
import { robotDoubt } from '../../src/detect/facts/interruptions/robot-doubt.ts';
import { exitCodeOf, gatesOf } from '../../src/gate/gates.ts';
import { limitNames } from '../../src/journey/model/journey.ts';
import { scoreTrace } from '../../src/score/judge.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';
import { detectedOf, judgedBy, verdictBy } from '../helpers/detected-of.ts';
import { type About, actEvent, traceOf, typeEvent, waitEvent } from '../helpers/trace-of.ts';

const events = [
  typeEvent('Postcode', 5),
  actEvent({ step: 1 }),
  waitEvent({ step: 1, duration: 2000 }),
];
const survey = detectedOf({ claims: [{ event: 1 }], premature: true });
const hidden = { verdict: 'incomplete', because: robotDoubt, isMild: true } as const;

const resultOf = (
  about: About = {},
  verdicts: Parameters<typeof scoreTrace>[1] = [],
): JourneyResult => scoreTrace(traceOf(about, { events }), verdicts);
const states = (...[result, limits, options]: Parameters<typeof gatesOf>) =>
  gatesOf(result, limits, options).map(({ gate, state }) => `${gate} ${state}`);

describe('the outcome', () => {
  const blocked = resultOf({ goalAt: null }, [
    judgedBy('http-error', [
      detectedOf({ kind: 'http-error', blocks: true, message: 'Not found.' }),
    ]),
  ]);
  const unmeasured = resultOf({ goalAt: null });

  it('must be reached unless the journey expects to be blocked', () => {
    expect(states(resultOf(), {})).toEqual(['outcome held']);
    expect(states(blocked, {})).toEqual(['outcome failed']);
    expect(states(blocked, { outcome: 'blocked' })).toEqual(['outcome held']);
    expect(states(resultOf(), { outcome: 'blocked' })).toEqual(['outcome failed']);
    expect(gatesOf(blocked, {})[0]?.message).toContain('Not found.');
  });

  it('is unsure when unmeasured, and so is every other gate', () => {
    const limits = { friction: 100, steps: 99, outcome: 'reached' };
    expect(states(unmeasured, limits, { maxFriction: 100 })).toEqual([
      'outcome unsure',
      'friction unsure',
      'steps unsure',
      'max-friction unsure',
    ]);
    expect(states(unmeasured, { outcome: 'blocked' })).toEqual(['outcome unsure']);
    expect(gatesOf(unmeasured, { steps: 99 })[1]).toMatchObject({ actual: null, limit: 99 });
  });
});

describe('limits', () => {
  it('are upper bounds: what equals them is held', () => {
    const result = resultOf({}, [judgedBy('interruption', [survey])]);
    const actual = Object.fromEntries(
      gatesOf(result, Object.fromEntries(limitNames.map((name) => [name, 1000]))).map((gate) => [
        gate.gate,
        gate.actual,
      ]),
    );
    expect(actual).toEqual({
      outcome: 'reached',
      friction: result.friction?.score,
      steps: 2,
      'scripted-steps': 1,
      'forced-steps': 1,
      clicks: 2,
      keystrokes: 5,
      questions: 0,
      pages: 0,
      redirects: 0,
      interruptions: 1,
      surveys: 1,
      'surveys-before-goal': 1,
      'dead-ends': 0,
      waiting: 2,
    });
    expect(states(result, { steps: 2, surveys: 0 })).toEqual([
      'outcome held',
      'steps held',
      'surveys failed',
    ]);
  });

  it('hold for every journey with --max-friction', () => {
    const result = resultOf({}, [judgedBy('interruption', [survey])]);
    const score = result.friction?.score ?? 0;
    expect(states(result, {}, { maxFriction: score })).toEqual([
      'outcome held',
      'max-friction held',
    ]);
    expect(states(result, {}, { maxFriction: 0 })).toEqual(['outcome held', 'max-friction failed']);
  });

  it('never look held when just missed', () => {
    const result = resultOf();
    const near = { ...result, friction: { score: 30.001, low: 30, high: 31, words: 'heavy' } };
    expect(gatesOf(near, { friction: 30 })[1]).toMatchObject({
      state: 'failed',
      message: 'Friction: 30.001, limit 30.',
    });
  });

  it('on friction are unsure at robot pace, where there is no score', () => {
    const result = resultOf({ environment: { pace: 'robot' } });
    expect(states(result, { friction: 50, steps: 5 })).toEqual([
      'outcome held',
      'friction unsure',
      'steps held',
    ]);
  });
});

describe('what could not be seen', () => {
  const limits = { surveys: 0, steps: 9, 'dead-ends': 0 };

  it('only warns where a site may hide surveys from a robot', () => {
    const asRobot = resultOf({ environment: { presentAs: 'robot' } }, [
      verdictBy('interruption', hidden),
    ]);
    expect(states(asRobot, limits)).toEqual([
      'outcome held',
      'steps held',
      'surveys warned',
      'dead-ends held',
    ]);
    expect(gatesOf(asRobot, limits)[2]?.message).toContain('hide pop-ups from robots');
    expect(states(asRobot, { friction: 50 })).toEqual(['outcome held', 'friction warned']);
    expect(exitCodeOf([{ gates: gatesOf(asRobot, limits) }])).toBe(0);
  });

  it('makes a limit unsure otherwise', () => {
    const unseen = 'a frame of the page could not be looked into';
    for (const because of [unseen, `${robotDoubt}; ${unseen}`]) {
      const halfSeen = resultOf({ environment: { presentAs: 'robot' } }, [
        verdictBy('interruption', { verdict: 'incomplete', because }),
      ]);
      expect(states(halfSeen, { surveys: 0 })).toEqual(['outcome held', 'surveys unsure']);
    }
    const crashed = resultOf({ environment: { presentAs: 'robot' } }, [
      verdictBy('interruption', { verdict: 'error', because: 'It crashed.' }),
    ]);
    expect(states(crashed, { surveys: 0 })).toEqual(['outcome held', 'surveys unsure']);
    const halfBlind = resultOf({}, [
      verdictBy('dead-click', { verdict: 'incomplete', because: 'A worker.' }),
    ]);
    expect(states(halfBlind, limits)).toEqual([
      'outcome held',
      'steps held',
      'surveys held',
      'dead-ends unsure',
    ]);
  });

  it('does not save a limit that is missed already', () => {
    const found = { ...hidden, found: [survey] };
    const asRobot = resultOf({ environment: { presentAs: 'robot' } }, [
      verdictBy('interruption', found),
    ]);
    expect(states(asRobot, { surveys: 0 })).toEqual(['outcome held', 'surveys failed']);
  });
});

it.each([
  [[], 0],
  [['held'], 0],
  [['held', 'warned'], 0],
  [['held', 'unsure'], 3],
  [['unsure', 'failed', 'held'], 1],
] as const)('gates %j exit with %i', (all, code) => {
  const gates = all.map((state) => ({ gate: 'steps', limit: 1, actual: 1, state, message: '' }));
  expect(exitCodeOf([{ gates: [] }, { gates }])).toBe(code);
});
