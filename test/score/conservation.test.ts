import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { klmSeconds } from '../../src/effort/klm.ts';
import { operatorTimes } from '../../src/effort/profiles.ts';
import { scoreTrace } from '../../src/score/judge.ts';
import type { JourneyResult } from '../../src/score/result.ts';
import { anyCase, type Case, pressing, waiting } from '../helpers/arbitrary-trace.ts';
import { typeEvent } from '../helpers/trace-of.ts';

const runs = { numRuns: 120 };
const sum = (numbers: readonly number[]) => numbers.reduce((before, each) => before + each, 0);
const judged = ({ trace, verdicts }: Case): JourneyResult => scoreTrace(trace, verdicts);

describe('for any walk and any findings', () => {
  it('task, avoidable and duty add up to all the effort there is', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { effort, ledger } = judged(one);
        expect(Math.abs(effort.total - effort.task - effort.avoidable - effort.duty)).toBeLessThan(
          1e-9,
        );
        expect(Math.abs(effort.total - sum(ledger.map((line) => line.seconds)))).toBeLessThan(1e-9);
      }),
      runs,
    );
  });

  it('each line costs what its operators say', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const times = operatorTimes(one.trace.environment.profile);
        for (const { operators, seconds } of judged(one).ledger) {
          const [text = '', percent = '100'] = operators.split('% of ').reverse();
          // Waits are written to the millisecond, shares to a tenth of a percent.
          const slack = percent === '100' ? 0.0006 : 0.0006 + 0.001 * klmSeconds(text, times);
          expect(
            Math.abs((Number(percent) / 100) * klmSeconds(text, times) - seconds),
          ).toBeLessThan(slack);
        }
      }),
      runs,
    );
  });

  it('shares add up to the score exactly', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { friction, findings, effort } = judged(one);
        const shares = findings.map(({ share }) => share);
        if (friction === null) expect(shares.every((share) => share === null)).toBe(true);
        // A score above 0 has findings: nothing else makes effort avoidable, and nothing else blocks.
        else expect(sum(shares.map(Number))).toBe(friction.score);
        expect(
          Math.abs(sum(findings.map(({ seconds }) => seconds)) - effort.avoidable),
        ).toBeLessThan(1e-9);
      }),
      runs,
    );
  });

  it('the interval holds the score, and fixing one thing never makes it worse', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { friction, findings } = judged(one);
        if (friction === null) return;
        expect(friction.low).toBeLessThanOrEqual(friction.score);
        expect(friction.high).toBeGreaterThanOrEqual(friction.score);
        for (const { scoreIfFixed, saves } of findings) {
          expect(Number(scoreIfFixed)).toBeLessThanOrEqual(friction.score);
          expect(saves.points).toBe(friction.score - Number(scoreIfFixed));
        }
      }),
      runs,
    );
  });

  it('the same trace gives the same result', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        expect(judged(one)).toEqual(judged(one));
      }),
      { numRuns: 30 },
    );
  });
});

describe('an added step', () => {
  it('never lowers friction, and leaves the job as it was', () => {
    fc.assert(
      fc.property(anyCase, fc.oneof(pressing, waiting), (one, added) => {
        const before = judged(one);
        // At the end, so that what was found before still points at what it was found on.
        const events = [...one.trace.events, added];
        const after = judged({ ...one, trace: { ...one.trace, events } });
        expect(after.effort.jobMinimum).toBe(before.effort.jobMinimum);
        if (before.friction === null || after.friction === null) return;
        expect(after.friction.score).toBeGreaterThanOrEqual(before.friction.score);
      }),
      runs,
    );
  });

  it('never lowers friction when it types again what was typed before', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 40 }), (one, keystrokes) => {
        const typed = one.trace.events.find(
          (event) => event.type === 'act' && event.verb === 'type',
        );
        fc.pre(typed?.type === 'act');
        const again = typeEvent(typed.widget?.name ?? '', keystrokes);
        const before = judged(one);
        const after = judged({
          ...one,
          trace: { ...one.trace, events: [...one.trace.events, again] },
        });
        expect(after.effort.jobMinimum).toBeLessThanOrEqual(before.effort.jobMinimum + 1e-12);
        if (before.friction === null || after.friction === null) return;
        expect(after.friction.score).toBeGreaterThanOrEqual(before.friction.score - 1e-9);
      }),
      runs,
    );
  });
});
