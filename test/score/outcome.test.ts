import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/score/outcome/outcome.ts';
import { detectedOf, detectorOf } from '../helpers/detected-of.ts';
import { actEvent, lookEvent, stuckEvent, traceOf } from '../helpers/trace-of.ts';

const here = 'https://clinic.example/confirm';
const found = (detector: string, partial: Parameters<typeof detectedOf>[0] = {}) => [
  {
    detector: detectorOf(detector),
    found: [detectedOf({ kind: detector, message: 'An apology.', ...partial })],
  },
];
const walked = { goalAt: null };
const stuckAt = (step: number) => ({
  goalAt: null,
  end: { how: 'stuck', step, detail: 'No button "Next".' } as const,
});
const acts = [0, 1, 2].map((step) => actEvent({ step }));
const events = [...acts, lookEvent({ step: 2, look: { url: here } })];

describe('reached', () => {
  it('when the goal was seen, whatever was met on the way or after it', () => {
    expect(outcomeOf(traceOf({}, { events }), found('http-error')).outcome).toBe('reached');
    const after = traceOf({ end: { how: 'stuck', step: 3 }, goalAt: 10 }, { events });
    expect(outcomeOf(after, [])).toEqual({ outcome: 'reached', reason: '', detail: '' });
  });

  it('when every step has been done and that is the goal', () => {
    const trace = traceOf({ goalAt: null, journey: { goalKind: 'done' } }, { events });
    expect(outcomeOf(trace, []).outcome).toBe('reached');
  });

  it('not when a step was left, though done is the goal', () => {
    const trace = traceOf({ ...stuckAt(3), journey: { goalKind: 'done' } }, { events });
    expect(outcomeOf(trace, []).outcome).toBe('unmeasured');
  });
});

describe('blocked', () => {
  it('by a dead end on the step where the walk stopped', () => {
    const ending = outcomeOf(traceOf(stuckAt(3), { events }), found('no-way-on', { step: 3 }));
    expect(ending).toMatchObject({
      outcome: 'blocked',
      reason: 'no-way-on',
      detail: 'An apology.',
    });
  });

  it('by a dead end that the last act before it led into', () => {
    const ending = outcomeOf(traceOf(stuckAt(3), { events }), found('soft-error', { step: 2 }));
    expect(ending).toMatchObject({ outcome: 'blocked', reason: 'soft-error' });
  });

  it('not by one that the journey got past', () => {
    const ending = outcomeOf(traceOf(stuckAt(3), { events }), found('http-error', { step: 1 }));
    expect(ending).toMatchObject({ outcome: 'unmeasured', reason: 'off-script' });
  });

  it('by what the detector says blocks, wherever it was seen', () => {
    const ending = outcomeOf(
      traceOf(stuckAt(3), { events }),
      found('blocked-view', { blocks: true }),
    );
    expect(ending).toMatchObject({ outcome: 'blocked', reason: 'blocked-view' });
  });

  it('when all steps ended on an apology', () => {
    const onPage = found('channel-switch', { step: 1, page: here });
    expect(outcomeOf(traceOf(walked, { events }), onPage)).toMatchObject({
      outcome: 'blocked',
      reason: 'channel-switch',
    });
  });

  it('not when all steps led past a dead click on the same page', () => {
    const onPage = found('dead-click', { step: 1, page: here });
    expect(outcomeOf(traceOf(walked, { events }), onPage)).toMatchObject({
      outcome: 'unmeasured',
      reason: 'goal-not-seen',
    });
  });

  it('by what blocks by itself rather than by what came later', () => {
    const both = [
      ...found('soft-error', { step: 2, at: 9 }),
      ...found('channel-switch', { step: 2, at: 8, blocks: true }),
    ];
    expect(outcomeOf(traceOf(stuckAt(3), { events }), both).reason).toBe('channel-switch');
  });

  it('never by what is no dead end', () => {
    const survey = found('interruption', { step: 3, blocks: true });
    expect(outcomeOf(traceOf(stuckAt(3), { events }), survey).outcome).toBe('unmeasured');
  });
});

describe('unmeasured', () => {
  it.each(['goal-at-start', 'unreachable', 'browser', 'stopped'] as const)(
    '%s, even when the goal was seen',
    (how) => {
      const ending = outcomeOf(traceOf({ end: { how } }, { events }), []);
      expect(ending).toMatchObject({ outcome: 'unmeasured', reason: how });
      expect(ending.detail).not.toBe('');
    },
  );

  it('keeps the words of the walk, and else those of the step that failed', () => {
    expect(outcomeOf(traceOf(stuckAt(3), { events }), []).detail).toBe('No button "Next".');
    const silent = traceOf(
      { goalAt: null, end: { how: 'stuck', step: 3, detail: '' } },
      { events: [...events, stuckEvent({ step: 3, message: 'There is no such button.' })] },
    );
    expect(outcomeOf(silent, []).detail).toBe('There is no such button.');
  });

  it('when all was done, nothing was wrong, and yet the goal was not seen', () => {
    const ending = outcomeOf(traceOf(walked, { events }), []);
    expect(ending).toMatchObject({ outcome: 'unmeasured', reason: 'goal-not-seen' });
    expect(ending.detail).toContain('see "Your appointment is booked"');
  });

  it('with what the last page has in place of the goal', () => {
    const headings = [{ level: 1, text: 'Your visit is booked' }];
    const last = [...acts, lookEvent({ step: 2, look: { url: here, headings } })];
    const { detail } = outcomeOf(traceOf(walked, { events: last }), []);
    expect(detail).toContain('The last page is headed "Your visit is booked".');
    const byAddress = traceOf({ ...walked, journey: { goalKind: 'url' } }, { events: last });
    expect(outcomeOf(byAddress, []).detail).toContain(`The last page is ${here}`);
    const blank = lookEvent({ step: 2, look: { url: here, title: '', headings: [] } });
    expect(outcomeOf(traceOf(walked, { events: [blank] }), []).detail).not.toContain('last page');
  });
});
