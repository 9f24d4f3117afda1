import { redactTrace } from '../../trace/redact-trace.ts';
import { type End, type Trace, type TracedStep, traceVersion } from '../../trace/trace.ts';
import { tracedJourney } from '../../trace/traced-journey.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { GoalWatch } from '../observe/goal-watch.ts';
import type { Recorder } from '../record/recorder.ts';
import type { TypedLog } from '../record/typed-log.ts';
import type { Settings } from '../settings.ts';

type TracedParts = {
  readonly settings: Settings;
  readonly clock: Pick<CustomerClock, 'now'>;
  readonly recorder: Recorder;
  readonly goal: Pick<GoalWatch, 'seen'>;
  readonly typed: TypedLog;
};

/** The whole record of a walk, with everything that was typed taken out. */
export function traceOf(
  { settings, clock, recorder, goal, typed }: TracedParts,
  about: {
    readonly end: End;
    readonly steps: TracedStep[];
    readonly startedAt: string;
    readonly run: number;
    readonly browser: string;
    readonly toolVersion: string;
  },
): Trace {
  const { journey, traits } = settings;
  const { scriptHosts, vendorGlobals, blindSpots } = recorder.notes;
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
      pace: settings.pace,
      presentAs,
      profile: settings.profile.name,
      timeout: settings.defaultTimeout,
    },
    end: about.end,
    goalAt: goal.seen()?.at ?? null,
    endedAt: Math.round(clock.now()),
    steps: about.steps,
    events: recorder.events(),
    scriptHosts: [...scriptHosts].sort(),
    ...(vendorGlobals.size > 0 ? { vendorGlobals: [...vendorGlobals].sort() } : {}),
    blindSpots: [...blindSpots],
  };
  return redactTrace(trace, typed.all());
}
