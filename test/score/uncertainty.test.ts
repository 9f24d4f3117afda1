import { describe, expect, it } from 'vitest';
import { type Times, totalsOf } from '../../src/effort/operators.ts';
import { frictionOf } from '../../src/score/friction/friction.ts';
import { drawsOf, intervalOf } from '../../src/score/friction/uncertainty.ts';

const none = totalsOf([]);

function drawn(avoidable: Partial<Times>, jobMinimum: Partial<Times> = {}, outcome = 'reached') {
  return drawsOf({
    outcome: outcome === 'blocked' ? 'blocked' : 'reached',
    environment: { profile: 'web-desktop' },
    effort: {
      operators: {
        task: { ...none, W: 3 },
        avoidable: { ...none, ...avoidable },
        duty: { ...none, W: 2 },
        jobMinimum: { ...none, ...jobMinimum },
      },
    },
    friction: {},
  });
}
const width = ({ friction }: ReturnType<typeof drawn>) => {
  const { low, high } = intervalOf(friction ?? [], friction?.[0] ?? 0);
  return high - low;
};

describe('the interval', () => {
  it('is a point where nothing is avoidable, and where all is measured', () => {
    expect(intervalOf(drawn({}).friction ?? [], 0)).toEqual({ low: 0, high: 0 });
    expect(intervalOf(drawn({ W: 10 }).friction ?? [], 50)).toEqual({ low: 50, high: 50 });
  });

  it('is wider where more rests on one constant', () => {
    expect(width(drawn({ M: 2, W: 7.6 }))).toBeGreaterThan(width(drawn({ M: 1, W: 8.8 })));
  });

  it('goes from the tenth to the ninetieth of a hundred', () => {
    // M lies in a triangle .60, 1.20, 1.35: a tenth of it below .8121, a tenth above 1.2439.
    const { low, high } = intervalOf(drawn({ M: 5 }).friction ?? [], frictionOf(6, 0));
    expect(low).toBeGreaterThan(frictionOf(5 * 0.8121, 0) - 1);
    expect(low).toBeLessThan(frictionOf(5 * 0.8121, 0) + 1);
    expect(high).toBeGreaterThan(frictionOf(5 * 1.2439, 0) - 1);
    expect(high).toBeLessThan(frictionOf(5 * 1.2439, 0) + 1);
  });

  it('knows that the same constants make the job: slow thinkers have more of both', () => {
    expect(width(drawn({ M: 5 }, { M: 5 }))).toBeLessThan(width(drawn({ M: 5 }, { W: 6 })));
  });

  it('holds the value that is printed, whatever was drawn', () => {
    expect(intervalOf([1, 2, 3], 5)).toEqual({ low: 1, high: 5 });
    expect(intervalOf([1, 2, 3], 0)).toEqual({ low: 0, high: 3 });
    expect(intervalOf([], 4)).toEqual({ low: 4, high: 4 });
  });

  it('of the effort counts task, avoidable and duty', () => {
    expect(drawn({ W: 10 }).total[0]).toBe(15);
    expect(drawn({ W: 10 }).avoidable[0]).toBe(10);
  });

  it('of a blocked journey is 100, of a journey without a score nothing', () => {
    expect(new Set(drawn({ M: 5 }, {}, 'blocked').friction)).toEqual(new Set([100]));
    expect(
      drawsOf({
        outcome: 'unmeasured',
        environment: { profile: 'web-touch' },
        effort: { operators: { task: none, avoidable: none, duty: none, jobMinimum: none } },
        friction: null,
      }).friction,
    ).toBeNull();
  });
});
