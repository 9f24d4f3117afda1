import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../src/effort/operators.ts';
import { profileOf } from '../../src/effort/profiles.ts';
import { frictionInterval, frictionOf, frictionWords } from '../../src/score/friction.ts';

describe('friction', () => {
  // With a job minimum of 0 the ten seconds of the floor are all there is to compare with.
  it.each([
    [0, 0],
    [0.5, 0.9],
    [1, 3.3],
    [2, 10],
    [3, 16.9],
    [5, 29],
    [7.5, 40.9],
    [10, 50],
    [15, 62.7],
    [20, 71],
    [30, 80.9],
    [50, 90],
    [100, 96.7],
  ])('%f s avoidable over ten is %f', (avoidable, score) => {
    expect(Math.abs(frictionOf(avoidable, 0) - score)).toBeLessThan(0.06);
  });

  it('is 50 when the avoidable effort equals the job and ten seconds', () => {
    expect(frictionOf(17, 7)).toBe(50);
  });

  it('costs the published-style example: 21.7 s avoidable on a job of 7 s', () => {
    expect(frictionOf(21.7, 7)).toBeCloseTo(57.7, 1);
  });

  it.each([
    [0, false, 'smooth'],
    [9.99, false, 'smooth'],
    [9.99, true, 'noticeable'],
    [0, true, 'noticeable'],
    [10, false, 'noticeable'],
    [29.9, false, 'noticeable'],
    [30, true, 'heavy'],
    [49.9, false, 'heavy'],
    [50, false, 'mostly waste'],
    [100, true, 'mostly waste'],
  ])('%f, smooth forbidden %s: %s', (score, forbidden, words) => {
    expect(frictionWords(score, forbidden)).toBe(words);
  });
});

describe('its interval', () => {
  const none = totalsOf([]);
  const profile = profileOf('web-desktop');

  it('is a point where nothing is avoidable', () => {
    expect(frictionInterval(none, none, profile)).toEqual({ low: 0, high: 0 });
  });

  it('is a point where all is measured', () => {
    expect(frictionInterval({ ...none, W: 10 }, none, profile)).toEqual({ low: 50, high: 50 });
  });

  it('is wider where more rests on one constant', () => {
    const width = (count: number) => {
      const { low, high } = frictionInterval(
        { ...none, M: count, W: 10 - 1.2 * count },
        none,
        profile,
      );
      return high - low;
    };
    expect(width(2)).toBeGreaterThan(width(1));
  });

  it('follows the closed form', () => {
    // Five mental acts: 6 s over 10. A triangle .60, 1.20, 1.35 has a variance of .02625 s².
    const { low, high } = frictionInterval({ ...none, M: 5 }, none, profile);
    const reach = 1.2815515655446 * Math.sqrt((5 / 10) ** 2 * 0.02625);
    expect(low).toBeCloseTo(frictionOf(10 * (0.6 - reach), 0), 6);
    expect(high).toBeCloseTo(frictionOf(10 * (0.6 + reach), 0), 6);
  });

  it('knows that the same constants make the job', () => {
    // As many mental acts in the job as are avoidable: slow thinkers have more of both.
    const alone = frictionInterval({ ...none, M: 5 }, { ...none, W: 6 }, profile);
    const shared = frictionInterval({ ...none, M: 5 }, { ...none, M: 5 }, profile);
    expect(shared.high - shared.low).toBeLessThan(alone.high - alone.low);
  });
});
