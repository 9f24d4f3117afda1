import { describe, expect, it } from 'vitest';
import type { Detected } from '../../src/detect/detector.ts';
import { scoreTrace } from '../../src/score/judge.ts';
import type { Finding } from '../../src/score/result.ts';
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
