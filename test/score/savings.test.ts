import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detected } from '../../src/detect/detector.ts';
import { frictionOf } from '../../src/score/friction/friction.ts';
import { scoreTrace } from '../../src/score/judge.ts';
import { identify } from '../../src/score/ledger/identity.ts';
import { foundBy, sightingsOf } from '../../src/score/model/found-by.ts';
import type { Finding, JourneyResult } from '../../src/score/model/result.ts';
import { anyCase, type Case } from '../helpers/arbitrary-trace.ts';
import { detectedOf, judgedBy } from '../helpers/detected-of.ts';
import {
  type About,
  actEvent,
  overlayEvent,
  traceOf,
  typeEvent,
  waitEvent,
} from '../helpers/trace-of.ts';

const events = [
  typeEvent('Postcode', 5, { step: 0 }),
  overlayEvent({ step: 1 }),
  actEvent({ step: 1, purpose: 'close-overlay', because: 'o1', widget: { name: 'No thanks' } }),
  typeEvent('Confirm e-mail', 20, { step: 2 }),
  actEvent({ step: 3, widget: { name: 'Book' } }),
  waitEvent({ step: 3, duration: 4000, until: 'goal' }),
];
const survey = detectedOf({
  step: 1,
  what: 'survey',
  claims: [{ event: 2 }],
  adds: [{ event: 1, what: 'notice it', mental: 1, words: 6, resume: true }],
});
const confirm = detectedOf({ kind: 'confirm-field', what: 'confirm', claims: [{ event: 3 }] });

function findings(
  about: About,
  ...found: readonly (readonly [string, Detected])[]
): readonly Finding[] {
  const verdicts = found.map(([id, detected]) => judgedBy(id, [detected]));
  return scoreTrace(traceOf({ journey: { needs: ['postcode'] }, ...about }, { events }), verdicts)
    .findings;
}

describe('what fixing one thing saves', () => {
  it('is the time of the trace without it, with the hand where it then is', () => {
    const [confirmed, asked] = findings({}, ['interruption', survey], ['confirm-field', confirm]);
    // M6RL and MHPBB are gone; then typing goes on from the keyboard: the hand still has to go to the mouse.
    expect(asked?.seconds).toBeCloseTo(4.612 + 2.9, 9);
    expect(asked?.saves.seconds).toBeCloseTo(4.612 + 2.9 - 0.4, 9);
    expect(asked?.saves).toMatchObject({ steps: 1, keystrokes: 0 });
    // MPBBH20K; the hand is then on the mouse for "Book", which needs no H.
    expect(confirmed?.seconds).toBeCloseTo(1.2 + 1.1 + 0.2 + 0.4 + 20 * 0.23, 9);
    expect(confirmed?.saves.seconds).toBeCloseTo(7.5 + 0.4, 9);
    expect(confirmed?.saves).toMatchObject({ steps: 1, keystrokes: 20 });
  });

  it('in points is what friction falls by, to nothing when it was all there was', () => {
    const { findings: all, friction } = scoreTrace(traceOf({}, { events }), [
      judgedBy('interruption', [survey]),
    ]);
    expect(all).toMatchObject([{ scoreIfFixed: 0, saves: { points: friction?.score } }]);
    expect(friction?.score).toBeGreaterThan(0);
  });

  it('counts an act that two findings claim for each of them', () => {
    const again = detectedOf({ kind: 'needless-step', what: 'again', claims: [{ event: 3 }] });
    const both = findings({}, ['confirm-field', confirm], ['needless-step', again]);
    expect(both.map(({ saves }) => saves)).toEqual([
      expect.objectContaining({ steps: 1, keystrokes: 20 }),
      expect.objectContaining({ steps: 1, keystrokes: 20 }),
    ]);
    expect(both.map(({ seconds }) => seconds).sort()).toEqual([0, expect.closeTo(7.5, 9)]);
  });

  it('of a share is that share, and no step', () => {
    const part = detectedOf({ kind: 'autocomplete', claims: [{ event: 3, share: 0.35 }] });
    const [only] = findings({}, ['autocomplete', part]);
    expect(only?.saves).toMatchObject({ steps: 0, keystrokes: 7 });
    expect(only?.saves.seconds).toBeCloseTo(0.35 * 7.5, 9);
  });

  it('of a wait is time alone', () => {
    const slow = detectedOf({ kind: 'slow-wait', claims: [{ event: 5, share: 0.75 }] });
    const [only] = findings({}, ['slow-wait', slow]);
    expect(only?.saves).toMatchObject({ steps: 0, keystrokes: 0 });
    expect(only?.saves.seconds).toBeCloseTo(3, 9);
  });

  it('leaves what the law demands', () => {
    const consent = { ...survey, kind: 'consent' };
    const law = { journey: { needs: ['postcode'], duty: ['consent'] } };
    expect(findings(law, ['interruption', consent])[0]?.saves).toEqual({
      seconds: 0,
      steps: 0,
      keystrokes: 0,
      points: 0,
    });
  });

  it('is what comes first in the list after what blocks and what breaks trust', () => {
    const trust = detectedOf({ what: 'card', breaksTrust: true });
    const all = findings(
      {},
      ['interruption', survey],
      ['sensitive', trust],
      ['confirm-field', confirm],
    );
    expect(all.map(({ detector }) => detector)).toEqual([
      'sensitive',
      'confirm-field',
      'interruption',
    ]);
  });
});

it('puts equals in the order of their steps, whatever floating point makes of their sums', () => {
  const typed = [0, 1, 2, 3].map((step) => typeEvent(`Field ${step}`, 20, { step }));
  const think = (mental: number) => ({ event: 1, what: 'think', mental });
  const found = [3, 1, 2].map((step) =>
    detectedOf({
      step,
      what: `${step}`,
      claims: [{ event: step, share: 0.35 }],
      // The same in all, and not quite in floating point.
      adds: step === 3 ? [think(0.1), think(0.2)] : [think(0.1 + 0.2)],
    }),
  );
  const judged = scoreTrace(traceOf({}, { events: typed }), [judgedBy('something', found)]);
  expect(judged.findings.map(({ step }) => step)).toEqual([1, 2, 3]);
});

describe('in a blocked journey', () => {
  const end = detectedOf({ kind: 'channel-switch', step: 3, blocks: true, claims: [{ event: 5 }] });
  const [block, other] = findings(
    { goalAt: null },
    ['interruption', survey],
    ['channel-switch', end],
  );

  it('only what blocks saves points; the others save seconds and steps', () => {
    expect(block?.saves.points).toBe(100 - Number(block?.scoreIfFixed));
    expect(Number(block?.saves.points)).toBeGreaterThan(50);
    expect(other?.saves).toMatchObject({ steps: 1, points: 0 });
    expect(other?.saves.seconds).toBeGreaterThan(7);
  });
});

it('saves no points where there is no score, but seconds', () => {
  const [only] = findings({ environment: { pace: 'robot' } }, ['interruption', survey]);
  expect(only?.saves.points).toBeNull();
  expect(only?.saves.seconds).toBeGreaterThan(7);
});

/** The walk as if all that a finding claims had never been, judged from the start with what else was found. */
function walkedWithout({ trace, verdicts }: Case, fixed: Detected): JourneyResult {
  const gone = new Set(fixed.claims.map(({ event }) => event));
  const kept = trace.events.map((_, event) => event).filter((event) => !gone.has(event));
  const place = new Map(kept.map((event, index) => [event, index]));
  const moved = (detected: Detected): Detected => ({
    ...detected,
    claims: detected.claims.flatMap((claim) => {
      const event = place.get(claim.event);
      return event === undefined ? [] : [{ ...claim, event }];
    }),
  });
  const others = verdicts.map(({ detector, verdict }) => {
    const found = 'found' in verdict ? (verdict.found ?? []) : [];
    return judgedBy(detector.id, found.filter((one) => one !== fixed).map(moved));
  });
  const events = trace.events.filter((_, event) => !gone.has(event));
  return scoreTrace({ ...trace, events }, others);
}

describe('for any walk and any findings', () => {
  it('what fixing one saves is what walking without it shows', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), (any, nth) => {
        const one = withoutDuty(any);
        const all = one.verdicts.flatMap(({ verdict }) =>
          'found' in verdict ? (verdict.found ?? []) : [],
        );
        // Of a part of an act there is no walk to set it against.
        const whole = all.filter(({ claims }) => claims.every(({ share = 1 }) => share === 1));
        const fixed = whole[nth % Math.max(1, whole.length)];
        fc.pre(fixed !== undefined);
        const result = scoreTrace(one.trace, one.verdicts);
        const without = walkedWithout(one, fixed);
        const id = identify(one.trace, sightingsOf(foundBy(one.verdicts))).find(
          ({ detected }) => detected === fixed,
        )?.id;
        const finding = result.findings.find((found) => found.id === id);
        const saved = result.effort.total - without.effort.total;
        expect(finding?.saves.seconds).toBeCloseTo(Math.max(0, saved), 8);
        if (finding?.scoreIfFixed === null || result.outcome === 'blocked') return;
        const friction = frictionOf(without.effort.avoidable, result.effort.jobMinimum);
        expect(finding?.scoreIfFixed).toBeCloseTo(
          Math.min(Number(result.friction?.score), friction),
          6,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

const withoutDuty = ({ trace, verdicts }: Case): Case => ({
  verdicts,
  trace: { ...trace, journey: { ...trace.journey, duty: [] } },
});
