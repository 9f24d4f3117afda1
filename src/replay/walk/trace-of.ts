import { typedValues } from '../../journey/values/typed-values.ts';
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
  const { journey, traits } = visit;
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
      pace: visit.pace,
      presentAs,
      profile: visit.profile.name,
      timeout: visit.defaultTimeout,
    },
    end: about.end,
    goalAt: visit.goal?.at ?? null,
    endedAt: Math.round(visit.clock.now()),
    steps: about.steps,
    events: visit.recorder.events(),
    scriptHosts: [...visit.scriptHosts].sort(),
    ...(visit.vendorGlobals.size > 0 ? { vendorGlobals: [...visit.vendorGlobals].sort() } : {}),
    blindSpots: [...visit.blindSpots],
  };
  return redactTrace(trace, [...typedValues(journey), ...visit.typed]);
}
