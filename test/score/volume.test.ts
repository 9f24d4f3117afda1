import { describe, expect, it } from 'vitest';
import { scoreTrace } from '../../src/score/judge.ts';
import { detectedOf, judgedBy } from '../helpers/detected-of.ts';
import { type About, actEvent, traceOf, waitEvent } from '../helpers/trace-of.ts';

const volume = { perMonth: 12_000, source: 'analytics' };

function judged(about: About) {
  const events = [actEvent(), waitEvent({ duration: 6000 })];
  const wait = detectedOf({ kind: 'redirect', claims: [{ event: 1 }] });
  return scoreTrace(traceOf(about, { events }), [judgedBy('redirect', [wait])]);
}

describe('customer-hours a month', () => {
  it('are avoidable seconds times customers', () => {
    // Six measured seconds, twelve thousand times: twenty hours, and no constant in it.
    expect(judged({ journey: { volume } }).volume).toEqual({
      ...volume,
      avoidableHours: { value: 20, low: 20, high: 20 },
    });
  });

  it('are none where nobody says how many customers there are', () => {
    expect(judged({}).volume).toBeNull();
  });

  it('are none where the journey was not measured', () => {
    const { volume: told } = judged({ journey: { volume }, end: { how: 'unreachable' } });
    expect(told).toEqual({ ...volume, avoidableHours: null });
  });
});
