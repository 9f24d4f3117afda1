import { describe, expect, it } from 'vitest';
import { logNormalScore } from '../../src/score/model/log-normal.ts';

describe("Lighthouse's curve", () => {
  it.each([
    [2500, 0.9],
    [3000, 0.784],
    [4000, 0.5],
    [6000, 0.134],
  ])('p10 2500, median 4000: %i ms scores %f', (value, score) => {
    expect(Math.abs(logNormalScore({ p10: 2500, median: 4000 }, value) - score)).toBeLessThan(
      0.0005,
    );
  });

  it.each([
    [2500, 0.98],
    [5000, 0.77],
    [7300, 0.5],
    [7500, 0.48],
    [10_000, 0.27],
    [30_000, 0.0],
  ])('p10 3785, median 7300: %i ms scores %f', (value, score) => {
    expect(logNormalScore({ p10: 3785, median: 7300 }, value)).toBeCloseTo(score, 2);
  });

  it('meets its anchors exactly, and steps over neither', () => {
    const curve = { p10: 0.2, median: 1 };
    expect(logNormalScore(curve, 0.2)).toBeGreaterThanOrEqual(0.9);
    expect(logNormalScore(curve, 0.2)).toBeCloseTo(0.9, 6);
    expect(logNormalScore(curve, 0.2 + 1e-9)).toBeLessThan(0.9);
    expect(logNormalScore(curve, 1)).toBe(0.5);
    expect(logNormalScore(curve, 1 + 1e-9)).toBeLessThan(0.5);
  });

  it('is 1 for nothing and less than nothing, and never below 0', () => {
    const curve = { p10: 0.2, median: 1 };
    expect(logNormalScore(curve, 0)).toBe(1);
    expect(logNormalScore(curve, -3)).toBe(1);
    expect(logNormalScore(curve, 1e12)).toBeGreaterThanOrEqual(0);
    expect(logNormalScore(curve, 1e12)).toBeLessThan(0.001);
  });
});
