import { describe, expect, it } from 'vitest';
import { plannedOf } from '../../src/effort/planned.ts';
import { operatorTimes, profileFor } from '../../src/effort/profiles.ts';
import { parseJourney } from '../../src/journey/read/parse-journey.ts';

function planned(steps: readonly string[], customer = '') {
  const text = `journey: t\nsite: https://a.example\n${customer}goal: done\nsteps:\n  - open: /\n${steps.map((step) => `  - ${step}\n`).join('')}`;
  const { journey, problems } = parseJourney(text, 't.yaml');
  if (!journey) throw new Error(JSON.stringify(problems));
  return plannedOf(journey);
}

const { M, H, P, B, K } = operatorTimes(profileFor('desktop'));

describe('what a journey takes by its script', () => {
  it('is counted as a walk counts it: presses, hands and keys', () => {
    const { steps, keystrokes, seconds } = planned([
      'click: Book',
      'type: { into: Name, text: Ada }',
      'click: Send',
    ]);
    expect([steps, keystrokes]).toEqual([4, 4]);
    // MPBB, MPBB H 4K, MHPBB: a capital takes Shift, too.
    expect(seconds).toBeCloseTo(3 * M + 3 * P + 6 * B + 2 * H + 4 * K, 9);
  });

  it('has two presses for a choice from a list, and one for a box', () => {
    expect(planned(['choose: { option: Tuesday, from: Day }']).seconds).toBeCloseTo(
      2 * P + 4 * B,
      9,
    );
    expect(planned(['check: I agree']).seconds).toBeCloseTo(P + 2 * B, 9);
  });

  it('leaves out what is no act, and what is walked only if something is so', () => {
    const all = planned([
      'wait: 5s',
      'expect: { see: Welcome }',
      'if: { see: Before you go, then: [click: No thanks] }',
      'scroll: bottom',
    ]);
    expect([all.steps, all.keystrokes]).toEqual([1, 0]);
  });

  it('takes what the keyboard of a phone takes', () => {
    const phone = planned(['type: { into: Code, text: a1b2 }'], 'customer: { device: phone }\n');
    // To the digits and back, twice but for the last.
    expect(phone.keystrokes).toBe(7);
  });
});
