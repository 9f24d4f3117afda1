import fc from 'fast-check';
import type { Detected } from '../../src/detect/detector.ts';
import type { InterpretedEvent, InterpretedTrace } from '../../src/interpret/interpreted.ts';
import type { Judged } from '../../src/score/model/found-by.ts';
import { detectedOf, judgedBy } from './detected-of.ts';
import { actEvent, openEvent, traceOf, typeEvent, waitEvent } from './trace-of.ts';

/** A made-up walk together with what made-up detectors found on it. */
export type Case = { readonly trace: InterpretedTrace; readonly verdicts: readonly Judged[] };

const name = fc.constantFrom('Next', 'Save', 'OK', 'No', 'Postcode', 'Day', 'E-mail', 'Company');
const step = fc.nat({ max: 6 });
const purpose = fc.constantFrom('script', 'close-overlay', 'again');

/** Something the customer does that gives the site no value. */
export const pressing: fc.Arbitrary<InterpretedEvent> = fc.oneof(
  fc
    .record({ name, step, purpose, x: fc.nat({ max: 3 }) })
    .map(({ name, x, ...rest }) =>
      actEvent({ ...rest, widget: { name, rect: { x, y: 0, width: 80, height: 30 } } }),
    ),
  fc.record({ step }).map((partial) => openEvent(partial)),
);

/** Typing; each name is a field of its own. */
const typing = fc
  .record({ name, step, keystrokes: fc.integer({ min: 1, max: 40 }) })
  .map(({ name, keystrokes, step }) => typeEvent(name, keystrokes, { step }));

export const waiting: fc.Arbitrary<InterpretedEvent> = fc
  .record({ step, duration: fc.double({ min: 0, max: 20_000, noNaN: true }) })
  .map((partial) => waitEvent(partial));

const events = fc.array(fc.oneof(pressing, typing, waiting), { maxLength: 25 });

/** Claims may overlap, repeat, and point at nothing: a detector of someone else's may be wrong. */
const detected = fc
  .record({
    kind: fc.constantFrom('survey', 'consent', 'chat'),
    step,
    at: fc.nat({ max: 60 }),
    claims: fc.array(
      fc.record(
        { event: fc.nat({ max: 30 }), share: fc.constantFrom(1, 0.35, 1 / 3, 0.1) },
        { requiredKeys: ['event'] },
      ),
      { maxLength: 6 },
    ),
    adds: fc.array(
      fc.record({
        event: fc.nat({ max: 30 }),
        what: fc.constant('notice it'),
        mental: fc.oneof(fc.nat({ max: 3 }), fc.constantFrom(0.5, 0.642)),
        pointing: fc.constantFrom(0, 0, 1, 0.095),
        screens: fc.nat({ max: 4 }),
        words: fc.nat({ max: 60 }),
        resume: fc.boolean(),
        seconds: fc.double({ min: 0, max: 5, noNaN: true }),
      }),
      { maxLength: 2 },
    ),
  })
  .map((partial): Detected => detectedOf(partial));

const detectors = ['redirect', 'interruption', 'needless-step', 'dead-click', 'something-new'];

const verdicts = fc
  .tuple(...detectors.map(() => fc.array(detected, { maxLength: 3 })))
  .map((all) => detectors.map((id, index) => judgedBy(id, all[index] ?? [])));

/** Any walk, with any findings. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    events,
    verdicts,
    device: fc.constantFrom('web-desktop', 'web-touch'),
    needs: fc.constantFrom<(string[] | null)[]>(null, ['postcode', 'day'], ['e-mail', 'shoe size']),
    duty: fc.constantFrom<string[][]>([], ['consent']),
    isReached: fc.boolean(),
  })
  .map(({ events, verdicts, device, needs, duty, isReached }) => ({
    verdicts,
    trace: traceOf(
      {
        journey: { needs, duty },
        environment: { profile: device },
        ...(isReached ? {} : { goalAt: null }),
      },
      { events },
    ),
  }));

/**
 * Any walk with one finding a detector, each of a precedence and a name of its own: what is found first among equals is
 * told apart by the order of the detectors, and that is fixed.
 */
export const distinctCase: fc.Arbitrary<Case> = anyCase.map(({ trace, verdicts }) => ({
  trace,
  verdicts: verdicts.map(({ detector, verdict }) =>
    judgedBy(
      detector.id,
      'found' in verdict
        ? (verdict.found ?? [])
            .slice(0, 1)
            .map((one) => ({ ...one, kind: detector.id, what: detector.id }))
        : [],
    ),
  ),
}));
