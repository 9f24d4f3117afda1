import { describe, expect, it } from 'vitest';
import { fittsSeconds, hickMilliseconds, indexOfDifficulty } from '../../src/effort/laws.ts';

describe("Fitts's law", () => {
  it('gives 2.32 bits for 160 px to a target of 40 px (MacKenzie)', () => {
    expect(indexOfDifficulty(160, 40)).toBeCloseTo(2.32, 2);
  });

  it.each([
    [100, 50, 0.237],
    [200, 50, 0.348],
    [400, 50, 0.476],
    [200, 25, 0.476],
  ])('textbook table: %i px to %i px', (distance, width, seconds) => {
    const predicted = fittsSeconds(distance, width, { a: 0, b: 0.15 });
    expect(Math.abs(predicted - seconds)).toBeLessThan(0.001);
  });

  it('takes a mouse .86 s over 400 px to a target of 40 px', () => {
    expect(fittsSeconds(400, 40)).toBeCloseTo(0.86, 2);
  });
});

it('Hick-Hyman: 675.5 ms for eight alternatives', () => {
  expect(hickMilliseconds(8)).toBeCloseTo(675.5, 1);
});
