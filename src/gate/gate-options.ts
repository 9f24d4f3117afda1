import type { PresetName, Project } from '../journey/model/project.ts';
import type { Baseline } from './baseline.ts';

/** A journey's limits by name, as its trace has them. */
export type GateLimits = Readonly<Record<string, number | string>>;

export type GateOptions = {
  /** Upper bound for the friction of every journey, 0 to 100, beside the journeys' own limits. */
  readonly maxFriction?: number | undefined;
  /** Rules, limits and waivers that hold beside the journeys' own. */
  readonly project?: Project | undefined;
  /** Comes before the project's. */
  readonly preset?: PresetName | undefined;
  readonly baseline?: Baseline | undefined;
  /** Where a baseline would be, when there is none: that nothing is compared must not look like a pass. */
  readonly missingBaseline?: string | undefined;
  /** A journey that is not in the baseline fails. */
  readonly requireBaseline?: boolean | undefined;
  /** The day waivers are held against, such as 2026-11-24. */
  readonly today?: string | undefined;
  /** What could not be measured: unsure unless it is said that it warns or fails. */
  readonly onUnmeasured?: 'warn' | 'fail' | undefined;
};
