import { describe, expect, it } from 'vitest';
import { wayOut } from '../../src/detect/detectors/way-out.ts';
import type { InterpretedTrace } from '../../src/interpret/interpreted.ts';
import { judge } from '../../src/pipeline.ts';
import { type Counterpart, wayOutAgainst } from '../../src/score/way-out.ts';
import { actEvent, openEvent, overlayEvent, traceOf } from '../helpers/trace-of.ts';

const press = (step: number) => actEvent({ step, widget: { name: `Page ${step}` } });
const presses = (count: number) => Array.from({ length: count }, (_, index) => press(index + 1));

/** A walk of so many presses; `journeys/join.yaml` leads in, `journeys/leave.yaml` out. */
function walk(
  name: 'join' | 'leave',
  count: number,
  about: Parameters<typeof traceOf>[0] = {},
): InterpretedTrace {
  const journey = {
    journey: name,
    file: `journeys/${name}.yaml`,
    ...(name === 'leave' && { opposite: 'journeys/join.yaml' }),
  };
  return traceOf({ journey, ...about }, { events: [openEvent(), ...presses(count)] });
}
const again = (trace: InterpretedTrace): InterpretedTrace => ({ ...trace, run: 2 });
const way = (steps: number) => ({
  steps,
  clicks: steps,
  keystrokes: 0,
  pages: 1,
  task: 2.5 * steps,
  doing: 2.5 * steps,
});
const counterpart = (partial: Partial<Counterpart> = {}): Counterpart => ({
  journey: 'Join',
  isReached: true,
  into: way(2),
  out: way(6),
  left: [{ event: 1, share: 1 }],
  ...partial,
});

describe('way-out', () => {
  it('is not asked where a journey names no opposite', () => {
    expect(wayOut.detect(walk('join', 2)).verdict).toBe('not-applicable');
  });

  it('cannot tell when the opposite was not walked, or one of them not to its goal', () => {
    expect(wayOut.detect(walk('leave', 6))).toEqual({
      verdict: 'incomplete',
      because: 'journeys/join.yaml was not walked in the same run',
    });
    expect(wayOutAgainst(walk('leave', 6), counterpart({ isReached: false })).verdict).toBe(
      'incomplete',
    );
  });

  it('is clear where getting out takes no more to do, however long the pages take', () => {
    const slow = counterpart({ out: { ...way(2), task: 90 } });
    expect(wayOutAgainst(walk('leave', 2), slow).verdict).toBe('clear');
  });

  it('is found where as many steps take more to do, such as a reason to be typed', () => {
    const essay = counterpart({
      into: { ...way(2), task: 5, doing: 5 },
      out: { ...way(2), keystrokes: 87, task: 26, doing: 25 },
    });
    expect(wayOutAgainst(walk('leave', 2), essay)).toMatchObject({
      verdict: 'found',
      found: [
        {
          message:
            'Getting out takes two steps, two clicks, 87 keystrokes and one page; getting in (Join) takes two steps, two clicks and one page. To do so takes 25.0 s against 5.0 s.',
        },
      ],
    });
  });

  it('is clear where more steps take no more to do, and where nobody notices the difference', () => {
    const quick = counterpart({ out: { ...way(6), task: 4, doing: 4 } });
    expect(wayOutAgainst(walk('leave', 6), quick).verdict).toBe('clear');
    const alike = counterpart({ out: { ...way(3), task: 6, doing: 6 } });
    expect(wayOutAgainst(walk('leave', 3), alike).verdict).toBe('clear');
  });

  it('claims of what is left the part that is beyond getting in', () => {
    const verdict = wayOutAgainst(
      walk('leave', 6),
      counterpart({
        left: [
          { event: 1, share: 1 },
          { event: 2, share: 0.5 },
        ],
      }),
    );
    expect(verdict).toMatchObject({
      verdict: 'found',
      found: [
        {
          step: 6,
          claims: [
            { event: 1, share: expect.closeTo(2 / 3, 12) },
            { event: 2, share: expect.closeTo(1 / 3, 12) },
          ],
        },
      ],
    });
  });
});

describe('a pair of traces', () => {
  const [leave, join] = [walk('leave', 6), walk('join', 2)];
  const found = (traces: readonly InterpretedTrace[]) =>
    judge(traces).results.find(({ journey }) => journey === 'leave');

  it('is judged the same in either order, and the same when only judged', () => {
    const { opposite, findings, effort } = found([leave, join]) ?? {};
    expect(found([join, leave])).toMatchObject({ opposite, findings, effort });
    expect(opposite).toMatchObject({ journey: 'join', clicks: { in: 2, out: 6, ratio: 3 } });
    // Four presses of MPBB beyond the two.
    expect(findings).toMatchObject([{ detector: 'way-out', seconds: expect.closeTo(10, 9) }]);
    expect(effort?.task).toBeCloseTo(5, 9);
  });

  it('leaves to others what they claim: no second is claimed twice', () => {
    const noticed = overlayEvent({ id: 'o1', step: 1, at: 0 });
    const closing = actEvent({ step: 3, purpose: 'close-overlay', because: 'o1' });
    const disturbed = { ...leave, events: [...leave.events, noticed, closing] };
    const result = found([disturbed, join]);
    expect(result?.findings.map(({ detector }) => detector)).toContain('interruption');
    expect(result?.effort.task).toBeCloseTo(5, 9);
    expect(result?.counts).toMatchObject({ steps: 8, scriptedSteps: 7 });
  });

  it('is not told as so many times the other where one of them stopped half-way', () => {
    const stuck = { ...leave, goalAt: null, end: { how: 'stuck' as const, detail: '', step: 3 } };
    expect(found([stuck, join])?.opposite?.steps).toEqual({ in: 3, out: 7, ratio: null });
  });

  it('is one however the file is written', () => {
    const other = { ...join, journey: { ...join.journey, file: './journeys/old/../join.yaml' } };
    expect(found([leave, other])?.opposite).not.toBeNull();
    const elsewhere = { ...join, journey: { ...join.journey, file: '../journeys/join.yaml' } };
    expect(found([leave, elsewhere])?.opposite).toBeNull();
  });

  it('is none without the other: that cannot be told', () => {
    const alone = found([leave]);
    expect(alone?.opposite).toBeNull();
    expect(alone?.verdicts.find(({ detector }) => detector === 'way-out')?.verdict).toBe(
      'incomplete',
    );
  });

  it('of two that name each other: only the longer way is found', () => {
    const back = { ...join, journey: { ...join.journey, opposite: 'journeys/leave.yaml' } };
    const { results } = judge([leave, back]);
    expect(results.map(({ findings }) => findings.length)).toEqual([1, 0]);
    expect(results[1]?.opposite?.clicks).toEqual({ in: 6, out: 2, ratio: 1 / 3 });
  });

  it('is none where they were walked with different devices', () => {
    const phone = { ...join, environment: { ...join.environment, device: 'phone' as const } };
    expect(found([leave, phone])?.opposite).toBeNull();
  });

  it('of several walks each is set against the worst way in', () => {
    const { results } = judge([leave, again(leave), join, again(walk('join', 3))]);
    expect(results[0]?.opposite?.clicks).toEqual({ in: 3, out: 6, ratio: 2 });
  });
});
