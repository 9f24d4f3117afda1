import { profileFor } from '../../effort/profiles.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { type Trace, traceVersion } from '../../trace/trace.ts';
import { tracedJourney, tracedSteps } from '../../trace/traced-journey.ts';
import { devices } from '../browser/devices.ts';
import type { ReplayOptions } from './replay-options.ts';

/** The trace of a journey for which no browser could be had. */
export function unwalked(
  journey: Journey,
  { options, run }: { readonly options: ReplayOptions; readonly run: number },
  detail: string,
): Trace {
  const { device, language, presentAs } = journey.customer;
  const { width, height } = devices[device];
  return {
    traceVersion,
    tool: { name: 'friction', version: options.toolVersion },
    startedAt: options.startedAt(),
    run,
    journey: tracedJourney(journey),
    environment: {
      browser: '',
      device,
      viewport: { width, height },
      language,
      pace: options.pace,
      presentAs,
      profile: profileFor(device).name,
      timeout: options.timeout,
    },
    end: { how: 'browser', detail, step: null },
    goalAt: null,
    endedAt: 0,
    steps: tracedSteps(journey),
    events: [],
    blindSpots: [],
  };
}
