import type { Typed } from '../steps/typed.ts';
import { makeRedactor } from './redact.ts';
import type { Trace } from './trace.ts';

/**
 * Takes typed values out of a whole trace. What the author and the tool wrote stays as it is, so that names, files and
 * versions are the same whatever is typed; secrets go from the author's words, too.
 */
export function redactTrace(trace: Trace, typed: readonly Typed[]): Trace {
  const redact = makeRedactor(typed);
  const hide = makeRedactor(typed.filter(({ secret }) => secret));
  const { journey } = trace;
  return {
    ...trace,
    journey: {
      ...journey,
      journey: hide(journey.journey),
      job: hide(journey.job),
      site: hide(journey.site),
      goal: redact(journey.goal),
    },
    end: redact(trace.end),
    steps: trace.steps.map((step) => ({
      ...step,
      words: redact(step.words),
      avoidable: redact(step.avoidable),
    })),
    events: redact(trace.events),
    ...(trace.scriptHosts && { scriptHosts: redact(trace.scriptHosts) }),
    ...(trace.vendorGlobals && { vendorGlobals: redact(trace.vendorGlobals) }),
    blindSpots: redact(trace.blindSpots),
  };
}
