import type { Profile } from '../effort/profiles.ts';
import type { Journey } from '../journey/model/journey.ts';
import type { DeviceTraits } from './browser/devices.ts';

/** How thinking time passes: really, by moving the pages' clocks, or not at all. */
export type Pace = 'real' | 'fast' | 'robot';

/** What a walk keeps to from its beginning to its end. */
export type Settings = {
  readonly journey: Journey;
  readonly traits: DeviceTraits;
  readonly profile: Profile;
  readonly pace: Pace;
  /** How long a step may take unless it says otherwise, in milliseconds of customer's time. */
  readonly defaultTimeout: number;
  readonly signal: AbortSignal;
};

/** How long the step that is walked may take; who walks the steps sets the time for each. */
export type StepLimit = {
  /** In milliseconds of customer's time. */
  timeout: number;
};
