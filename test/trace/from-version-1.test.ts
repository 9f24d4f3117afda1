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

  it.each([null, 7, [], {}, { type: 'view' }, { type: 'navigation', hops: 7 }])(
    'that is damaged stays as it is: %j',
    (event) => {
      expect(eventOf(event)).toEqual(event);
    },
  );
});
