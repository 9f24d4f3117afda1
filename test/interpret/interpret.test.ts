import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/interpret/interpret.ts';
import { lookEvent, traceOf, viewEvent } from '../helpers/trace-of.ts';

describe('what a trace tells', () => {
  it('is made of it once', () => {
    const trace = traceOf({}, { events: [viewEvent()] });
    const whole = interpret(trace);
    expect(interpret(trace)).toBe(whole);
    expect(interpret(whole)).toBe(whole);
  });
});

describe('a view', () => {
  const seen = (paintedFor: number | null, text?: string): boolean | undefined => {
    const look = text === undefined ? [] : [lookEvent({ view: 'v2', look: { text } })];
    const view = viewEvent({ view: 'v2', paintedFor });
    const { events } = interpret(traceOf({}, { events: [view, ...look] }));
    return events.find((event) => event.type === 'view')?.seen;
  };

  it('was seen when it stayed for 300 ms', () => {
    expect(seen(300)).toBe(true);
    expect(seen(299)).toBe(false);
    expect(seen(null)).toBe(false);
  });

  it('was seen when it was waited for and had something to read', () => {
    expect(seen(null, 'Welcome')).toBe(true);
    expect(seen(null, '')).toBe(false);
  });
});
