import { describe, expect, it } from 'vitest';
import { detectAll, detectors } from '../../src/detect/index.ts';
import type { InterpretedTrace } from '../../src/interpret/interpreted.ts';
import {
  actEvent,
  lookEvent,
  overlayEvent,
  traceOf,
  unseenEvent,
  viewEvent,
} from '../helpers/trace-of.ts';

const asCustomer = { environment: { presentAs: 'customer' as const } };
const seen = [viewEvent(), actEvent({ verb: 'open', presses: [] }), lookEvent()];
const verdicts = (trace: InterpretedTrace) =>
  new Map(detectAll(trace).map(({ detector, verdict }) => [detector.id, verdict]));
const restingOn = (what: 'overlays' | 'page') =>
  detectors.filter(({ restsOn }) => restsOn.includes(what)).map(({ id }) => id);

describe('what could not be seen', () => {
  const all = verdicts(traceOf(asCustomer, { events: seen }));

  it.each(['overlays', 'page'] as const)(
    'keeps every detector that needs it from saying clear, and no other: %s',
    (what) => {
      const because = 'The page holds too much.';
      const trace = traceOf(asCustomer, { events: [...seen, unseenEvent({ what, because })] });
      for (const [id, verdict] of verdicts(trace)) {
        const whole = all.get(id);
        const isDoubtful = restingOn(what).includes(id) && whole?.verdict === 'clear';
        expect([id, verdict]).toEqual([
          id,
          isDoubtful ? { verdict: 'incomplete', because: 'the page holds too much' } : whole,
        ]);
      }
      expect(restingOn(what).length).toBeGreaterThan(2);
    },
  );

  it('does not cost what was found', () => {
    const survey = overlayEvent({ shown: 2000 });
    const found = verdicts(traceOf(asCustomer, { events: [...seen, survey] })).get('interruption');
    const trace = traceOf(asCustomer, {
      events: [...seen, survey, unseenEvent({ what: 'overlays', because: 'A page crashed.' })],
    });
    expect(found?.verdict).toBe('found');
    expect(verdicts(trace).get('interruption')).toMatchObject({
      verdict: 'incomplete',
      because: 'a page crashed',
      found: found && 'found' in found ? found.found : [],
    });
  });

  it.each(['browser', 'unreachable', 'stopped'] as const)(
    'is all that would have come after a walk broke off: %s',
    (how) => {
      const end = { how, detail: 'The page hangs.', step: 1 };
      for (const [id, verdict] of verdicts(traceOf({ ...asCustomer, end }, { events: seen }))) {
        expect([id, verdict.verdict]).not.toEqual([id, 'clear']);
      }
    },
  );

  it('is nothing where a customer would not have come either', () => {
    const end = { how: 'stuck' as const, detail: 'It is not there.', step: 1 };
    const stuck = verdicts(traceOf({ ...asCustomer, end }, { events: seen }));
    expect(stuck.get('interruption')).toEqual({ verdict: 'clear' });
  });
});
