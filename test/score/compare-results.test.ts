import { describe, expect, it } from 'vitest';
import { scoreTrace } from '../../src/score/judge.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';
import { compareResults } from '../../src/score/runs/compare-results.ts';
import { detectedOf, judgedBy } from '../helpers/detected-of.ts';
import { type About, actEvent, traceOf, typeEvent, waitEvent } from '../helpers/trace-of.ts';

/** A walk with so many needless keys, thoughts, and seconds of waiting. */
function walk(
  { keys = 0, mental = 0, wait = 0 }: { keys?: number; mental?: number; wait?: number },
  about: About = {},
): JourneyResult {
  const events = [
    typeEvent('Postcode', 5),
    actEvent({ widget: { name: 'Book' } }),
    waitEvent({ duration: 1000 * wait }),
    ...(keys > 0 ? [typeEvent('Company', keys)] : []),
  ];
  const detected = detectedOf({
    kind: 'redirect',
    claims: [{ event: 2 }, { event: 3 }],
    adds: [{ event: 1, what: 'find back', mental }],
  });
  const trace = traceOf({ journey: { needs: ['postcode'] }, ...about }, { events });
  return scoreTrace(trace, [judgedBy('redirect', [detected])]);
}

describe('two results', () => {
  it('that are the same show no difference', () => {
    const one = walk({ mental: 4 });
    expect(compareResults(one, one).friction).toEqual({
      change: 0,
      probabilityWorse: 0.5,
      verdict: 'no-difference',
    });
  });

  it('with the same constants differ surely where each alone is unsure', () => {
    const [less, more] = [walk({ mental: 6 }), walk({ mental: 8 })];
    // Their intervals overlap, but slow thinkers are slow in both.
    expect(less.friction?.high).toBeGreaterThan(Number(more.friction?.low));
    expect(compareResults(less, more).friction).toMatchObject({
      probabilityWorse: 1,
      verdict: 'worse',
    });
    expect(compareResults(more, less).friction).toMatchObject({
      probabilityWorse: 0,
      verdict: 'better',
    });
  });

  it('whose order depends on the constants show no difference', () => {
    // 36 keys for 12 thoughts: less for who types fast, more for who thinks fast.
    const compared = compareResults(walk({ mental: 12 }), walk({ keys: 36 }));
    expect(Math.abs(Number(compared.avoidable.change))).toBeGreaterThan(1);
    expect(compared.friction.probabilityWorse).toBeGreaterThan(0.1);
    expect(compared.friction.probabilityWorse).toBeLessThan(0.9);
    expect(compared.friction.verdict).toBe('no-difference');
  });

  it('closer than five points show no difference, however sure', () => {
    const compared = compareResults(walk({ wait: 6 }), walk({ wait: 6.5 }));
    expect(compared.friction.probabilityWorse).toBe(1);
    expect(Math.abs(Number(compared.friction.change))).toBeLessThan(5);
    expect(compared.friction.verdict).toBe('no-difference');
  });

  it('with waits that differ by less than a second show no difference in seconds', () => {
    expect(compareResults(walk({ wait: 2 }), walk({ wait: 2.9 })).total.verdict).toBe(
      'no-difference',
    );
    expect(compareResults(walk({ wait: 2 }), walk({ wait: 3.1 })).total).toMatchObject({
      change: expect.closeTo(1.1, 9),
      verdict: 'worse',
    });
  });

  it('need a twentieth of a long journey', () => {
    expect(compareResults(walk({ wait: 100 }), walk({ wait: 104 })).avoidable.verdict).toBe(
      'no-difference',
    );
  });

  it('are told apart when one is blocked', () => {
    const stuck = detectedOf({ kind: 'dead-click', blocks: true });
    const trace = traceOf({ goalAt: null }, { events: [actEvent()] });
    const blocked = scoreTrace(trace, [judgedBy('dead-click', [stuck])]);
    expect(compareResults(walk({}), blocked).friction.verdict).toBe('worse');
    expect(compareResults(blocked, blocked).friction.verdict).toBe('no-difference');
  });

  it('are not compared when one was not measured; at robot pace only seconds are', () => {
    const nothing = walk({}, { end: { how: 'unreachable' } });
    expect(compareResults(nothing, walk({}))).toEqual({
      friction: { change: null, probabilityWorse: null, verdict: 'not-comparable' },
      total: { change: null, probabilityWorse: null, verdict: 'not-comparable' },
      avoidable: { change: null, probabilityWorse: null, verdict: 'not-comparable' },
    });
    const robot = compareResults(walk({}, { environment: { pace: 'robot' } }), walk({ wait: 9 }));
    expect(robot.friction.verdict).toBe('not-comparable');
    expect(robot.total.verdict).toBe('worse');
  });

  it('can be compared from two saved reports alone', () => {
    const saved = (result: JourneyResult): JourneyResult => JSON.parse(JSON.stringify(result));
    const [less, more] = [walk({ mental: 2 }), walk({ keys: 30 })];
    expect(compareResults(saved(less), saved(more))).toEqual(compareResults(less, more));
  });
});
