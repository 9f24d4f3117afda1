import { describe, expect, it } from 'vitest';
import { leastSlice, sliceLength } from '../../../src/replay/clock/slice.ts';

describe('a slice', () => {
  it.each([
    ['goes just past the next timer', { next: 400, moving: false }, 401],
    ['is not cut finer than a busy page needs', { next: 3, moving: false }, 50],
    ['is short where something moves', { next: 4000, moving: true }, 250],
    ['has no end where nothing is set', { next: null, moving: false }, Number.POSITIVE_INFINITY],
    ['is short where time must really pass', { next: null, moving: false, lost: true }, 250],
  ])('%s', (_, slice, length) => {
    expect(sliceLength('fast', slice)).toBe(length);
  });

  it('is short at the pace of people', () => {
    expect(sliceLength('real', { next: 4000, moving: false })).toBe(250);
  });
});

describe('a page whose time is slow to move', () => {
  const slice = { next: 50, moving: true };

  it('is given its time', () => {
    expect(leastSlice(slice, { real: 3000, moved: 100 }, 8000)).toBe(0);
  });

  it('is moved in great steps when it takes too much of it', () => {
    expect(leastSlice(slice, { real: 5000, moved: 100 }, 8000)).toBe(2000);
  });

  it('is moved to the end when it takes far too much', () => {
    expect(leastSlice(slice, { real: 9000, moved: 100 }, 8000)).toBe(8000);
  });

  it('is not hurried where it lives faster than people', () => {
    expect(leastSlice(slice, { real: 9000, moved: 40_000 }, 8000)).toBe(0);
  });

  it('is not hurried where nobody can move it', () => {
    expect(leastSlice({ ...slice, lost: true }, { real: 9000, moved: 100 }, 8000)).toBe(0);
  });
});
