import type { EventOf, EventType, TraceEvent } from '../../trace/event.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';

type Moment = 'step' | 'at' | 'pageAt' | 'view';
/** An event without its moment, which the recorder puts in. */
export type Fact<T extends EventType> = Omit<EventOf<T>, Moment | 'type'>;

export type Recorder = {
  /** Records an event now; it may still be changed until the trace is written. */
  readonly record: <T extends EventType>(type: T, fact: Fact<T>) => EventOf<T>;
  /** An event that was begun happens now, after all that was recorded since. */
  readonly renew: (event: TraceEvent) => void;
  /** An event that was begun did not happen. */
  readonly withdraw: (event: TraceEvent) => void;
  readonly events: () => TraceEvent[];
  /** The step that is being walked. */
  step: number;
  view: string;
  /** The pages' clock when the view opened. */
  viewSince: number;
  /** Customer's clock when the view opened. */
  viewAt: number;
  /** Nothing is recorded in steps that are not measured. */
  muted: boolean;
  /** The step whose end has not been looked at yet: what happens until then belongs to it. */
  pendingStep: number | null;
  readonly notes: Notes;
};

/** What is told of the whole walk, and not of a moment. */
export type Notes = {
  /** Hosts of other sites whose scripts the pages asked for. */
  readonly scriptHosts: Set<string>;
  /** Variables of known vendors that the pages have. */
  readonly vendorGlobals: Set<string>;
  /** What could not be seen, in words. */
  readonly blindSpots: Set<string>;
};

/** Collects what was seen, each with its moment. */
export function makeRecorder({ now, pageNow }: Pick<CustomerClock, 'now' | 'pageNow'>): Recorder {
  const events: TraceEvent[] = [];
  // The tool's own time is in the one, and what it owes from before the page opened in the other: neither is the page's.
  const pageAt = (): number =>
    Math.max(0, Math.round(Math.min(pageNow() - recorder.viewSince, now() - recorder.viewAt)));
  const recorder: Recorder = {
    step: 0,
    view: '',
    viewSince: 0,
    viewAt: 0,
    muted: false,
    pendingStep: null,
    notes: { scriptHosts: new Set(), vendorGlobals: new Set(), blindSpots: new Set() },
    events: () => [...events].sort((a, b) => a.at - b.at),
    withdraw: (event) => {
      const place = events.indexOf(event);
      if (place >= 0) events.splice(place, 1);
    },
    renew: (event) => {
      if (!events.includes(event)) return;
      recorder.withdraw(event);
      event.at = Math.round(now());
      if (event.view === recorder.view) event.pageAt = pageAt();
      events.push(event);
    },
    record: (type, fact) => {
      const at = Math.round(now());
      const event = {
        type,
        // Until its result has been seen, what happens belongs to the step before.
        step: Math.max(0, recorder.pendingStep ?? recorder.step),
        at,
        pageAt: pageAt(),
        view: recorder.view,
        ...fact,
      };
      // The fact has all fields of this type but the moment's, which stand above.
      const whole = event as unknown as EventOf<typeof type>;
      if (!recorder.muted) events.push(whole);
      return whole;
    },
  };
  return recorder;
}
