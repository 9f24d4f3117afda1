import { describe, expect, it } from 'vitest';
import { fromVersion1 } from '../../src/trace/from-version-1.ts';

const eventOf = (event: unknown): unknown => {
  const { events } = fromVersion1({ traceVersion: 1, events: [event] });
  return Array.isArray(events) ? events[0] : undefined;
};

describe('a trace of version 1', () => {
  it('told that a view was seen', () => {
    const view = { type: 'view', at: 7 };
    expect(eventOf({ ...view, seen: true })).toEqual({ ...view, paintedFor: 300 });
    expect(eventOf({ ...view, seen: false })).toEqual({ ...view, paintedFor: null });
  });

  it('told which hops count', () => {
    const hops = [
      { kind: 'http', status: 303, counted: false },
      { kind: 'http', status: 301, counted: true },
      { kind: 'script', status: 0, counted: false },
    ];
    expect(eventOf({ type: 'navigation', hops })).toEqual({
      type: 'navigation',
      hops: [
        { kind: 'http', status: 303, method: 'POST' },
        { kind: 'http', status: 301, method: 'GET' },
        { kind: 'script', status: 0, method: '' },
      ],
    });
  });

  it('told what was asked for, where its evidence was not kept', () => {
    const told = { askedFor: true, broughtBy: 'click "Offers"', isTheWay: false };
    expect(eventOf({ type: 'overlay', id: 'o1', ...told })).toEqual({
      ...{ type: 'overlay', id: 'o1', after: null, answersAct: false },
      told,
    });
    expect(eventOf({ type: 'permission', name: 'place', askedFor: true })).toEqual({
      ...{ type: 'permission', name: 'place', after: null },
      told: { askedFor: true },
    });
    expect(eventOf({ type: 'dialog', askedFor: true })).toEqual({ type: 'dialog', inPress: true });
  });

  it('told how a window opened', () => {
    const opened = { type: 'tab', hasOpener: true, sinceAct: 0, byLink: false };
    const left = { turnedBack: { acts: 0, isSameDocument: false } };
    expect(eventOf({ type: 'tab', askedFor: true })).toEqual(opened);
    expect(eventOf({ type: 'tab', askedFor: false, broughtBy: 'click' })).toEqual({
      ...opened,
      ...left,
    });
    expect(eventOf({ type: 'tab', askedFor: false })).toMatchObject({ hasOpener: false });
  });

  it.each([null, 7, [], {}, { type: 'view' }, { type: 'navigation', hops: 7 }])(
    'that is damaged stays as it is: %j',
    (event) => {
      expect(eventOf(event)).toEqual(event);
    },
  );
});
