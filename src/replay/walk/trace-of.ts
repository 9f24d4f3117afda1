import { redactTrace } from '../../trace/redact-trace.ts';
import { type End, type Trace, type TracedStep, traceVersion } from '../../trace/trace.ts';
import { tracedJourney } from '../../trace/traced-journey.ts';
import type { Visit } from '../visit.ts';

/** The whole record of a visit, with everything that was typed taken out. */
export function traceOf(
  visit: Visit,
  about: {
    readonly end: End;
    readonly steps: TracedStep[];
    readonly startedAt: string;
    readonly run: number;
    readonly browser: string;
    readonly toolVersion: string;
  },
): Trace {
  const { journey, traits } = visit.settings;
  const { scriptHosts, vendorGlobals, blindSpots } = visit.recorder.notes;
  const { device, language, presentAs } = journey.customer;
  const trace: Trace = {
    traceVersion,
    tool: { name: 'friction', version: about.toolVersion },
    startedAt: about.startedAt,
    run: about.run,
    journey: tracedJourney(journey),
    environment: {
      browser: about.browser,
      device,
      viewport: { width: traits.width, height: traits.height },
      language,
      pace: visit.settings.pace,
      presentAs,
      profile: visit.settings.profile.name,
      timeout: visit.settings.defaultTimeout,
    },
    end: about.end,
    goalAt: visit.goal.seen()?.at ?? null,
    endedAt: Math.round(visit.clock.now()),
    steps: about.steps,
    events: visit.recorder.events(),
    scriptHosts: [...scriptHosts].sort(),
    ...(vendorGlobals.size > 0 ? { vendorGlobals: [...vendorGlobals].sort() } : {}),
    blindSpots: [...blindSpots],
  };
  return redactTrace(trace, visit.typed.all());
}
