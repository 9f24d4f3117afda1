import { describe, expect, it } from 'vitest';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import { judge } from '../../src/pipeline.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';
import {
  actEvent,
  goalEvent,
  navigationEvent,
  openEvent,
  responseEvent,
  traceOf,
  viewEvent,
  waitEvent,
} from '../helpers/trace-of.ts';

const pressedAt = 2700;
const widget = { id: 'order', name: 'Order now' };
const at = (after: number) => ({ step: 1, at: pressedAt + after });

/** What a walk records of a press after which nothing shows, and whose page comes so late, in milliseconds. */
function answeredAfter(delay: number, isOnce: boolean): readonly InterpretedEvent[] {
  const tries = delay > 3000 && !isOnce ? 2 : 1;
  const isLost = delay > 3000 * tries;
  const effects = isLost ? [] : ['navigation'];
  const response = responseEvent({
    ...at(isLost ? 3000 * tries : delay),
    widget,
    tries,
    effects,
    ...(isLost && { perceivedAfter: null, watched: 3000 }),
  });
  const answer = [
    navigationEvent({ ...at(delay), cause: 'act' }),
    viewEvent({ ...at(delay), view: 'v2' }),
    goalEvent({ ...at(delay), view: 'v2' }),
  ];
  const again = actEvent({ ...at(3200), widget, purpose: 'again' });
  return [
    openEvent(),
    viewEvent(),
    actEvent({ ...at(0), widget }),
    ...(tries === 2 ? [again] : []),
    ...(isLost ? [response, ...answer] : [...answer, response]),
    waitEvent({ ...at(delay), duration: delay }),
  ];
}

function judged(delay: number, isOnce: boolean): JourneyResult {
  const trace = traceOf(
    { journey: { once: isOnce } },
    { events: [...answeredAfter(delay, isOnce)] },
  );
  const [result] = judge([trace]).results;
  if (!result) throw new Error('the trace came to no result');
  return result;
}

describe('a site that answers later', () => {
  const delays = [500, 1000, 2000, 2900, 3500, 5900, 6500, 7000, 9000, 10_500, 15_000];

  it.each([false, true])('never comes off better, where a journey says once: %s', (isOnce) => {
    const all = delays.map((delay) => judged(delay, isOnce));
    const avoidable = all.map(({ effort }) => effort.avoidable);
    expect(avoidable).toEqual(avoidable.toSorted((one, other) => one - other));
    const friction = all.map((result) => result.friction?.score ?? 0);
    expect(friction).toEqual(friction.toSorted((one, other) => one - other));
  });

  it.each(delays.filter((delay) => delay > 1000))(
    'is charged what is over a second: %d ms',
    (delay) => {
      for (const isOnce of [false, true]) {
        expect(judged(delay, isOnce).effort.avoidable).toBeGreaterThanOrEqual(
          (delay - 1000) / 1000,
        );
      }
    },
  );

  it('says that nothing showed for so long that the customer pressed again', () => {
    const late = judged(7000, false).findings.find(({ detector }) => detector === 'late-sign');
    expect(late?.message).toBe(
      'After "Order now" was pressed, nothing showed for 7.0 s, and it was pressed again.',
    );
    expect(late?.saves.steps).toBe(1);
  });
});
