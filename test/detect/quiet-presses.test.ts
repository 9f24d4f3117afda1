import { describe, expect, it } from 'vitest';
import type { Detector } from '../../src/detect/detector.ts';
import { deadClick } from '../../src/detect/detectors/dead-click.ts';
import { lateSign } from '../../src/detect/detectors/late-sign.ts';
import { silentClick } from '../../src/detect/detectors/silent-click.ts';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import {
  actEvent,
  goalEvent,
  lookEvent,
  navigationEvent,
  responseEvent,
  traceOf,
} from '../helpers/trace-of.ts';

const widget = { name: 'Save', id: 's' };
const silent = responseEvent({
  widget,
  effects: ['request'],
  perceivedAfter: null,
  watched: 2500,
});
const goesOn = actEvent({ step: 1, at: 9000 });
const kinds = (
  detector: Detector,
  events: readonly InterpretedEvent[],
  about: Parameters<typeof traceOf>[0] = {},
) => {
  const verdict = detector.detect(traceOf(about, { events }));
  return ('found' in verdict ? (verdict.found ?? []) : []).map(({ kind }) => kind);
};

describe('silent-click', () => {
  it('is a press that did something and showed nothing of it', () => {
    const events = [actEvent(), silent, goesOn];
    expect(kinds(silentClick, events)).toEqual(['silent-click']);
    expect(kinds(deadClick, events)).toEqual([]);
  });

  it('is a dead click where the journey ends with it', () => {
    const events = [actEvent(), silent];
    expect(kinds(deadClick, events, { goalAt: null })).toEqual(['dead-click']);
    expect(kinds(silentClick, events, { goalAt: null })).toEqual([]);
  });

  it('says which of the two it is, and to say it', () => {
    const told = (detector: Detector, events: readonly InterpretedEvent[], goalAt = 9500) => {
      const verdict = detector.detect(traceOf(goalAt > 0 ? {} : { goalAt: null }, { events }));
      return 'found' in verdict ? verdict.found?.[0] : undefined;
    };
    const [between, last] = [
      told(silentClick, [actEvent(), silent, goesOn]),
      told(deadClick, [actEvent(), silent], 0),
    ];
    expect(between?.message).toContain('showed nothing of it before the customer went on');
    expect(last?.message).toContain('The journey ends with a press of "Save"');
    expect([between?.fix, last?.fix]).toEqual(Array(2).fill(silentClick.fix));
  });

  it.each([
    [silentClick, [goesOn], 9500],
    [deadClick, [], null],
  ] as const)('has no place in the window where it is in a frame', (detector, after, goalAt) => {
    const placed = (id: string) => {
      const press = { ...silent, widget: { ...silent.widget, id } };
      const events = [actEvent(), press, ...after];
      const verdict = detector.detect(traceOf({ goalAt }, { events }));
      return 'found' in verdict ? verdict.found?.[0] : undefined;
    };
    expect(placed('s')).toHaveProperty('rect');
    expect(placed('f2:s')).toBeDefined();
    expect(placed('f2:s')).not.toHaveProperty('rect');
  });

  const { perceivedAfter: _, ...unknown } = silent;
  it.each([
    ['that was answered', { ...silent, perceivedAfter: 40 }],
    ['of which nothing is known', unknown],
    ['after which the customer went on at once', { ...silent, watched: 300 }],
    ['whose control changed its looks', { ...silent, doubt: 'looks' as const }],
    ['whose answer was still awaited', { ...silent, doubt: 'pending' as const }],
    ['on a field', { ...silent, widget: { ...silent.widget, kind: 'text-box' as const } }],
  ])('is no press %s', (_, event) => {
    expect(kinds(silentClick, [actEvent(), event, goesOn])).toEqual([]);
  });

  it.each([
    ['the page went elsewhere', navigationEvent({ at: 4000 })],
    ['the goal was seen', goalEvent({ at: 4000 })],
    ['there was something new to read', lookEvent({ look: { newWords: 4 } })],
  ])('is none where %s after all', (_, later) => {
    expect(kinds(silentClick, [actEvent(), silent, later, goesOn])).toEqual([]);
  });

  it.each([silentClick, deadClick])(
    'cannot be told where the page draws pictures itself',
    (one) => {
      const events = [actEvent(), { ...silent, doubt: 'drawn' as const }, goesOn];
      const verdict = one.detect(traceOf({}, { events }));
      expect(verdict).toMatchObject({ verdict: 'incomplete', found: [] });
      expect(verdict).toHaveProperty('because', expect.stringContaining('"Save"'));
    },
  );
});

describe('late-sign', () => {
  const shownAfter = (perceivedAfter: number, more: object = {}) => [
    actEvent(),
    responseEvent({ widget, perceivedAfter, watched: 5000, ...more }),
  ];

  it('is a press of which nothing showed for more than a second', () => {
    expect(kinds(lateSign, shownAfter(1001))).toEqual(['late-sign']);
    expect(kinds(lateSign, shownAfter(1000))).toEqual([]);
    expect(lateSign.dependsOnTime).toBe(true);
  });

  it('is surer the longer it took', () => {
    const sure = (ms: number) => lateSign.detect(traceOf({}, { events: shownAfter(ms) }));
    expect(sure(1500)).toMatchObject({ found: [{ confidence: 0.7 }] });
    expect(sure(3500)).toMatchObject({
      found: [{ confidence: 0.9, message: 'After "Save" was pressed, nothing showed for 3.5 s.' }],
    });
  });

  it('is neither a press that was tried again, nor a field', () => {
    expect(kinds(lateSign, shownAfter(1800, { tries: 2 }))).toEqual([]);
    expect(kinds(lateSign, shownAfter(1800, { widget: { kind: 'text-box' } }))).toEqual([]);
  });
});
