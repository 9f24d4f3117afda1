import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { klmSeconds } from '../../src/effort/klm.ts';
import { operators } from '../../src/effort/operators.ts';
import { operatorTimes } from '../../src/effort/profiles.ts';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import { scoreTrace } from '../../src/score/judge.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';
import { anyCase, type Case, distinctCase, pressing, waiting } from '../helpers/arbitrary-trace.ts';
import { detectedOf, judgedBy } from '../helpers/detected-of.ts';
import { traceOf, typeEvent } from '../helpers/trace-of.ts';

const runs = { numRuns: 120 };
const sum = (numbers: readonly number[]) => numbers.reduce((before, each) => before + each, 0);
const judged = ({ trace, verdicts }: Case): JourneyResult => scoreTrace(trace, verdicts);

/** More made-up walks for the laws that everything rests on; in all some thousands. */
const many = { numRuns: 1000 };

describe('for any walk and any findings', () => {
  it('task, avoidable and duty add up to all the effort there is, and points to the score', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { effort, ledger, friction, findings } = judged(one);
        const parts = effort.task + effort.avoidable + effort.duty;
        expect(Math.abs(effort.total - parts)).toBeLessThan(1e-9);
        expect(Math.abs(effort.total - sum(ledger.map((line) => line.seconds)))).toBeLessThan(1e-9);
        const seconds = sum(findings.map((finding) => finding.seconds));
        expect(Math.abs(seconds - effort.avoidable)).toBeLessThan(1e-9);
        const shares = findings.map(({ share }) => share);
        // A score above 0 has findings: nothing else makes effort avoidable, and nothing else blocks.
        if (friction !== null) expect(sum(shares.map(Number))).toBe(friction.score);
        else expect(shares.every((share) => share === null)).toBe(true);
      }),
      many,
    );
  });

  it('the numbers of operators give the seconds of each class again', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { effort, environment } = judged(one);
        const times = operatorTimes(environment.profile);
        for (const name of ['task', 'avoidable', 'duty', 'jobMinimum'] as const) {
          const counts = effort.operators[name];
          const seconds = sum(operators.map((operator) => counts[operator] * times[operator]));
          expect(Math.abs(seconds - effort[name])).toBeLessThan(1e-9);
        }
      }),
      runs,
    );
  });

  it('the order in which things were found changes nothing', () => {
    fc.assert(
      fc.property(distinctCase, (one) => {
        const { findings, effort, friction, counts, outcome, ledger } = judged(one);
        const mixed = judged({ ...one, verdicts: one.verdicts.toReversed() });
        expect(mixed).toMatchObject({ friction, counts, outcome });
        expect(mixed.effort.total).toBeCloseTo(effort.total, 9);
        expect(mixed.effort.avoidable).toBeCloseTo(effort.avoidable, 9);
        expect(mixed.findings.map(({ id }) => id).sort()).toEqual(
          findings.map(({ id }) => id).sort(),
        );
        for (const { id, seconds, saves } of findings) {
          const same = mixed.findings.find((finding) => finding.id === id);
          expect(same?.seconds).toBeCloseTo(seconds, 9);
          expect(same?.saves.seconds).toBeCloseTo(saves.seconds, 9);
          expect(same?.saves).toMatchObject({ steps: saves.steps, keystrokes: saves.keystrokes });
        }
        expect(mixed.ledger).toHaveLength(ledger.length);
      }),
      { numRuns: 250 },
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
      { numRuns: 500 },
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

describe('padding clicks', () => {
  const survey = detectedOf({
    what: 'survey',
    adds: [{ event: 0, what: 'notice it', mental: 1, words: 8, resume: true }],
  });
  const needed = typeEvent('Postcode', 5);
  const walk = (padding: number, clicks: readonly InterpretedEvent[]): JourneyResult => {
    const events = [needed, ...clicks.slice(0, padding)];
    const trace = traceOf({ journey: { needs: ['postcode'] } }, { events });
    return judged({ trace, verdicts: [judgedBy('interruption', [survey])] });
  };

  it('twenty of them do not dilute a survey: neither its points nor its seconds', () => {
    fc.assert(
      fc.property(fc.array(pressing, { minLength: 20, maxLength: 20 }), (clicks) => {
        const [plain, padded] = [walk(0, clicks), walk(20, clicks)];
        expect(padded.effort.total).toBeGreaterThanOrEqual(plain.effort.total);
        expect(padded.findings[0]?.seconds).toBe(plain.findings[0]?.seconds);
        expect(padded.findings[0]?.share).toBe(plain.findings[0]?.share);
        expect(padded.friction?.score).toBe(plain.friction?.score);
      }),
      { numRuns: 150 },
    );
  });
});
