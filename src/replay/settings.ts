import type { Profile } from '../effort/profiles.ts';
import type { Journey } from '../journey/model/journey.ts';
import type { DeviceTraits } from './browser/devices.ts';

/** What a walk keeps to from its beginning to its end. */
export type Settings = {
  readonly journey: Journey;
  readonly traits: DeviceTraits;
  readonly profile: Profile;
  readonly pace: 'real' | 'fast' | 'robot';
  /** How long a step may take unless it says otherwise, in milliseconds of customer's time. */
  readonly defaultTimeout: number;
  readonly signal: AbortSignal;
};

/** How long the step that is walked may take; who walks the steps sets the time for each. */
export type StepLimit = {
  /** In milliseconds of customer's time. */
  timeout: number;
};
