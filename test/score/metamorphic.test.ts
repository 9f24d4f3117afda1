import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import { frictionOf } from '../../src/score/friction/friction.ts';
import { scoreTrace } from '../../src/score/judge.ts';
import { anyCase } from '../helpers/arbitrary-trace.ts';
import { actEvent, traceOf, typeEvent } from '../helpers/trace-of.ts';

const effortOf = (events: readonly InterpretedEvent[]): number =>
  scoreTrace(traceOf({}, { events: [...events] }), []).effort.total;

const seconds = fc.double({ min: 0, max: 1000, noNaN: true });

describe('for any walk', () => {
  it('without one of its acts or waits it never takes longer', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ trace: { events } }, nth) => {
        fc.pre(events.length > 0);
        const at = nth % events.length;
        const without = events.filter((_, position) => position !== at);
        expect(effortOf(without)).toBeLessThanOrEqual(effortOf(events) + 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('the order in which different fields are filled in changes nothing in all', () => {
    const fields = fc.uniqueArray(
      fc.record({ name: fc.string({ minLength: 1 }), keystrokes: fc.integer({ min: 1, max: 40 }) }),
      { minLength: 2, maxLength: 8, selector: ({ name }) => name.trim() },
    );
    const shuffled = fields.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const walk = (all: typeof one) => [
          actEvent({ widget: { name: 'Next' } }),
          ...all.map(({ name, keystrokes }) => typeEvent(name, keystrokes)),
          actEvent({ widget: { name: 'Send' } }),
        ];
        expect(effortOf(walk(other))).toBeCloseTo(effortOf(walk(one)), 9);
      }),
      { numRuns: 300 },
    );
  });
});

describe('friction', () => {
  it('never falls when more is avoidable, nor rises when the job is bigger', () => {
    fc.assert(
      fc.property(seconds, seconds, seconds, (avoidable, more, job) => {
        expect(frictionOf(avoidable + more, job)).toBeGreaterThanOrEqual(
          frictionOf(avoidable, job),
        );
        expect(frictionOf(avoidable, job + more)).toBeLessThanOrEqual(frictionOf(avoidable, job));
      }),
      { numRuns: 1000 },
    );
  });

  it('is in reach of 0 and 100 and beyond neither', () => {
    fc.assert(
      fc.property(seconds, seconds, (avoidable, job) => {
        const friction = frictionOf(avoidable, job);
        expect(friction).toBeGreaterThanOrEqual(0);
        expect(friction).toBeLessThanOrEqual(100);
      }),
      { numRuns: 1000 },
    );
  });
});
