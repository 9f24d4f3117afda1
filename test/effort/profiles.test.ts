import { describe, expect, it } from 'vitest';
import { keyTime, preparation, readingTime } from '../../src/effort/preparation.ts';
import { operatorTimes, profileFor, profileOf } from '../../src/effort/profiles.ts';
import { actEvent, typeEvent } from '../helpers/trace-of.ts';

describe('profiles', () => {
  it('has the constants of Card, Moran & Newell 1980 and of Kieras 2001', () => {
    expect(operatorTimes('klm-1980')).toMatchObject({ K: 0.2, P: 1.1, B: 0.1, H: 0.4, M: 1.35 });
    expect(operatorTimes('kieras-2001')).toMatchObject({ K: 0.28, P: 1.1, B: 0.1, H: 0.4, M: 1.2 });
  });

  it('keeps every value inside its range', () => {
    for (const name of ['klm-1980', 'kieras-2001', 'web-desktop', 'web-touch']) {
      for (const { low, value, high } of Object.values(profileOf(name).constants)) {
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
      }
    }
  });

  it('costs a phone and a tablet as touch', () => {
    expect(profileFor('desktop').name).toBe('web-desktop');
    expect(profileFor('phone').name).toBe('web-touch');
    expect(profileFor('tablet').name).toBe('web-touch');
  });

  it('says which profiles there are', () => {
    expect(() => profileOf('fast')).toThrow('no profile "fast"');
    expect(() => profileOf('fast')).toThrow('web-desktop');
  });
});

describe("the customer's clock", () => {
  it('needs M + P + BB before a first press', () => {
    expect(preparation(actEvent(), 'web-desktop')).toBeCloseTo(2500, 6);
    expect(preparation(actEvent(), 'web-touch')).toBeCloseTo(1690, 6);
  });

  it('leaves the keys to the keys', () => {
    expect(preparation(typeEvent('Postcode', 5), 'web-desktop')).toBeCloseTo(2900, 6);
    expect(keyTime('web-desktop')).toBeCloseTo(230, 6);
  });

  it('depends on what was done before', () => {
    expect(preparation(actEvent(), 'web-desktop', [actEvent()])).toBeCloseTo(200, 6);
    expect(preparation(actEvent(), 'web-desktop', [typeEvent('Name', 3)])).toBeCloseTo(2900, 6);
  });

  it('scans new words, at most ten seconds', () => {
    expect(readingTime(100)).toBeCloseTo(4400, 6);
    expect(readingTime(10_000)).toBe(10_000);
    expect(readingTime(-5)).toBe(0);
  });
});
