import { describe, expect, it } from 'vitest';
import { countedHops } from '../../src/interpret/counted-hops.ts';
import { hopOf, navigationEvent } from '../helpers/trace-of.ts';

const { counted: _, ...passed } = hopOf();
const countedOf = (...hops: readonly Partial<typeof passed>[]): readonly boolean[] =>
  countedHops(navigationEvent({ hops: hops.map((hop) => hopOf(hop)) })).map(
    ({ counted }) => counted,
  );

describe('a hop by the server', () => {
  it('is counted, but for the one that follows a form that was sent', () => {
    expect(countedOf({ method: 'GET' })).toEqual([true]);
    expect(countedOf({ method: 'POST', status: 303 })).toEqual([false]);
    expect(countedOf({ method: 'POST', status: 302 })).toEqual([false]);
  });

  it('is counted after a form where it keeps nobody from sending it again', () => {
    expect(countedOf({ method: 'POST', status: 307 })).toEqual([true]);
    expect(countedOf({ method: 'POST', crossSite: true })).toEqual([true]);
    expect(countedOf({ method: 'POST' }, { method: 'POST', from: 'https://a.example/b' })).toEqual([
      false,
      true,
    ]);
  });

  it('is the first of the server, whatever the page did before', () => {
    expect(countedOf({ kind: 'script', method: '' }, { method: 'POST' })).toEqual([true, false]);
  });
});

describe('a hop by the page', () => {
  it('is counted, but for a page that loads itself anew', () => {
    const [from, kind, method] = ['https://a.example/b', 'meta-refresh', ''] as const;
    expect(countedOf({ from, to: 'https://a.example/c', kind, method })).toEqual([true]);
    expect(countedOf({ from, to: `${from}#top`, kind, method })).toEqual([false]);
    expect(countedOf({ from, to: `${from}?again`, kind, method })).toEqual([true]);
  });
});
