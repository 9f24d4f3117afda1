import type { TraceEvent } from '../trace/event.ts';
import type { Trace } from '../trace/trace.ts';
import { withAskedDialog, withAskedPermission, withAskedTab } from './asked-events.ts';
import { countedHops } from './counted-hops.ts';
import type { InterpretedEvent, InterpretedTrace } from './interpreted.ts';
import { type OverlaysAndActs, overlaysAndActs } from './overlays-and-acts.ts';
import { wasSeen } from './seen-views.ts';

/** Evidence → what it means: the same trace is read once, and what was interpreted already stays as it is. */
export function interpret(trace: Trace): InterpretedTrace {
  const known = interpreted.get(trace);
  if (known) return known;
  const over = overlaysAndActs(trace);
  const whole = { ...trace, events: trace.events.map((event) => withMeaning(trace, over, event)) };
  interpreted.set(trace, whole);
  interpreted.set(whole, whole);
  return whole;
}

const interpreted = new WeakMap<Trace, InterpretedTrace>();

function withMeaning(trace: Trace, over: OverlaysAndActs, event: TraceEvent): InterpretedEvent {
  switch (event.type) {
    case 'view':
      return { ...event, seen: wasSeen(trace, event) };
    case 'navigation':
      return { ...event, hops: countedHops(event) };
    case 'overlay':
      return over.overlay(event);
    case 'act':
      return over.act(event);
    case 'dialog':
      return withAskedDialog(event);
    case 'permission':
      return withAskedPermission(event, trace);
    case 'tab':
      return withAskedTab(event, trace);
    default:
      return event;
  }
}
