import type { InterpretedEvent, InterpretedTrace } from '../../src/interpret/interpreted.ts';
import type { End, Environment, TracedJourney, TracedStep } from '../../src/trace/trace.ts';

export * from './trace-events.ts';
export * from './trace-sights.ts';

/** What a made-up trace may say of its own; everything else has a good default. */
export type About = Partial<
  Omit<InterpretedTrace, 'journey' | 'environment' | 'end' | 'steps' | 'events'>
> & {
  readonly journey?: Partial<TracedJourney>;
  readonly environment?: Partial<Environment>;
  readonly end?: Partial<End>;
  /** In order; the index and what is left out are filled in. Default: one per step the events name. */
  readonly steps?: readonly Partial<TracedStep>[];
};

const journey: TracedJourney = {
  journey: 'Book an appointment',
  job: 'See a doctor this week',
  site: 'https://clinic.example',
  file: 'journeys/book.yaml',
  digest: '0'.repeat(64),
  tags: [],
  once: false,
  needs: null,
  duty: [],
  goal: 'see "Your appointment is booked"',
  goalKind: 'see',
  limits: {},
  consent: 'accept',
};

const environment: Environment = {
  browser: 'Chrome/156.0',
  device: 'desktop',
  viewport: { width: 1280, height: 800 },
  language: 'en-US',
  pace: 'real',
  presentAs: 'customer',
  profile: 'web-desktop',
  timeout: 10_000,
};

/**
 * A made-up trace: `traceOf({ goalAt: null }, { events: [overlayEvent()] })`.
 * By default the journey was walked to its end and the goal was seen there.
 */
export function traceOf(
  about: About = {},
  { events = [] }: { readonly events?: readonly InterpretedEvent[] } = {},
): InterpretedTrace {
  const endedAt = about.endedAt ?? Math.max(0, ...events.map((event) => event.at));
  const { journey: ofJourney, environment: ofEnvironment, end, steps, ...rest } = about;
  return {
    traceVersion: 2,
    tool: { name: 'friction', version: '0.0.0' },
    startedAt: '2026-01-01T00:00:00.000Z',
    run: 1,
    goalAt: endedAt,
    blindSpots: [],
    ...rest,
    endedAt,
    journey: { ...journey, ...ofJourney },
    environment: { ...environment, ...ofEnvironment },
    end: { how: 'walked', detail: '', step: null, ...end },
    steps: tracedSteps(steps ?? verbsOf(events), events),
    events: [...events],
  };
}

/** One traced step, done unless told otherwise. */
export function tracedStep(index: number, partial: Partial<TracedStep> = {}): TracedStep {
  const verb = partial.verb ?? 'click';
  return {
    index,
    words: `${verb} step ${index + 1}`,
    verb,
    file: 'journeys/book.yaml',
    line: index + 10,
    optional: false,
    conditional: false,
    mustExist: false,
    avoidable: '',
    status: 'done',
    startedAt: 0,
    endedAt: 0,
    screenshot: '',
    ...partial,
  };
}

/** The steps the events name, each with the verb of its first scripted act. */
function verbsOf(events: readonly InterpretedEvent[]): Partial<TracedStep>[] {
  const last = Math.max(-1, ...events.map((event) => event.step));
  return Array.from({ length: last + 1 }, (_, index) => {
    const act = events.find(
      (event) => event.type === 'act' && event.purpose === 'script' && event.step === index,
    );
    return act?.type === 'act' ? { verb: act.verb } : {};
  });
}

function tracedSteps(
  steps: readonly Partial<TracedStep>[],
  events: readonly InterpretedEvent[],
): TracedStep[] {
  return steps.map((step, index) => {
    const times = events.filter((event) => event.step === index).map((event) => event.at);
    const span = times.length === 0 ? {} : spanOf(times);
    return tracedStep(index, { ...span, ...step });
  });
}

function spanOf(times: readonly number[]): { startedAt: number; endedAt: number } {
  return { startedAt: Math.min(...times), endedAt: Math.max(...times) };
}
