import { describe, expect, it } from 'vitest';
import { drawCount, drawTimes } from '../../src/effort/draws.ts';
import { type Operator, operators } from '../../src/effort/operators.ts';
import { profileOf } from '../../src/effort/profiles.ts';

const desktop = profileOf('web-desktop');
const drawn = drawTimes(desktop);
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};
/** Variance of a triangle over a range. */
const closedForm = (name: Operator) => {
  const { low, value, high } = desktop.constants[name];
  return (low ** 2 + value ** 2 + high ** 2 - low * value - low * high - value * high) / 18;
};

describe('drawing the constants', () => {
  it('is done two thousand times, always in the same way', () => {
    expect(drawn).toHaveLength(drawCount);
    expect(drawCount).toBe(2000);
    expect(drawTimes(desktop)).toEqual(drawn);
  });

  it.each(operators)('%s stays in its range, with mean and variance of its triangle', (name) => {
    const { low, value, high } = desktop.constants[name];
    const values = drawn.map((times) => times[name]);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...values)).toBeLessThanOrEqual(high);
    // Four standard errors of two thousand draws; the variance to a tenth.
    const error = 4 * Math.sqrt(closedForm(name) / drawCount);
    expect(Math.abs(mean(values) - (low + value + high) / 3)).toBeLessThanOrEqual(error + 1e-12);
    expect(Math.abs(variance(values) - closedForm(name))).toBeLessThanOrEqual(
      0.1 * closedForm(name) + 1e-12,
    );
  });

  it('spreads a sum as the closed form says: the sum of (number × spread)²', () => {
    const counts = { M: 12, P: 9, K: 60, H: 6, L: 1 } as const;
    const names = ['M', 'P', 'K', 'H', 'L'] as const;
    const totals = drawn.map((times) =>
      names.reduce((sum, name) => sum + counts[name] * times[name], 0),
    );
    const expected = names.reduce((sum, name) => sum + counts[name] ** 2 * closedForm(name), 0);
    expect(Math.abs(variance(totals) / expected - 1)).toBeLessThan(0.1);
  });

  it('draws exact constants exactly', () => {
    expect(new Set(drawn.map(({ B, W }) => `${B} ${W}`))).toEqual(new Set(['0.1 1']));
    expect(new Set(drawTimes(profileOf('klm-1980')).map(({ K }) => K))).toEqual(new Set([0.2]));
  });

  it('makes the same customer slow at every device', () => {
    const touch = drawTimes(profileOf('web-touch'));
    const slowest = (times: readonly { readonly K: number }[]) =>
      times.map(({ K }, draw) => [K, draw]).toSorted(([a = 0], [b = 0]) => b - a)[0]?.[1];
    expect(slowest(touch)).toBe(slowest(drawn));
  });
});
