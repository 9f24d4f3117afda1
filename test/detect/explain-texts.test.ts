import { describe, expect, it } from 'vitest';
import { detectors } from '../../src/detect/index.ts';

/** A sentence of its own, with at least one thing in it. */
const leftOut = /^[A-Z“"].+[.”"] Left out: \S.{10,}\.$/s;

describe('what a detector says of itself', () => {
  it.each(detectors.map((detector) => [detector.id, detector] as const))(
    '%s tells its evidence, what it leaves out, and whose definition it follows',
    (_id, { looksFor, why, fix, source }) => {
      expect(looksFor).toMatch(leftOut);
      expect(looksFor.split('Left out:')).toHaveLength(2);
      for (const text of [why, fix, source]) expect(text.trim()).not.toBe('');
    },
  );

  it('names a year, a document or a body as its source, or says that the definition is ours', () => {
    const vague = detectors.filter(
      ({ source }) => !/\b(19|20)\d\d\b|\bOurs: |Microsoft Clarity|Baymard|web\.dev/.test(source),
    );
    expect(vague.map(({ id }) => id)).toEqual([]);
  });

  it('points only to detectors that exist', () => {
    const ids = detectors.map(({ id }) => id);
    const named = detectors.flatMap(({ looksFor }) =>
      [...looksFor.matchAll(/told under ([a-z]+(?:-[a-z]+)*)/g)].map(([, id = '']) => id),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const id of named) expect(ids).toContain(id);
  });
});
