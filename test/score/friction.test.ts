import { describe, expect, it } from 'vitest';
import { frictionOf, frictionWords } from '../../src/score/friction/friction.ts';

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
    [9.49, false, 'smooth'],
    [9.99, true, 'noticeable'],
    [0, true, 'noticeable'],
    [9.5, false, 'noticeable'],
    [29.49, false, 'noticeable'],
    [29.5, true, 'heavy'],
    [49.49, false, 'heavy'],
    [49.5, false, 'mostly waste'],
    [100, true, 'mostly waste'],
  ])('%f, smooth forbidden %s: %s', (score, forbidden, words) => {
    expect(frictionWords(score, forbidden)).toBe(words);
  });
});
