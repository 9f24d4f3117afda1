import type { Condition } from '../../steps/condition.ts';
import type { Step } from '../../steps/step.ts';

export type Device = 'desktop' | 'phone' | 'tablet';

/** Who walks: always a new customer, in a fresh browser context. */
export type Customer = {
  readonly device: Device;
  /** A BCP 47 tag, such as en-US. */
  readonly language: string;
  /** How a consent banner that is in the way is answered. */
  readonly consent: 'accept' | 'reject' | 'leave';
  /** `customer` hides that a robot is at work, for sites one may test. Written into every report. */
  readonly presentAs: 'robot' | 'customer';
};

/** How one knows that the customer got the job done. `done`: every step has been done. */
export type Goal = Condition | 'done';

/** Names a journey may limit; numbers are upper bounds. */
export const limitNames = [
  'friction',
  'steps',
  'scripted-steps',
  'forced-steps',
  'clicks',
  'keystrokes',
  'questions',
  'pages',
  'redirects',
  'interruptions',
  'surveys',
  'surveys-before-goal',
  'dead-ends',
  'waiting',
] as const;
export type LimitName = (typeof limitNames)[number];

export type Limits = { readonly [N in LimitName]?: number } & {
  /** `blocked` says that the journey is expected to be blocked. Default: reached. */
  readonly outcome?: 'reached' | 'blocked';
};

/** Kinds of interruption the law may demand once, named under `duty:`. */
export type DutyKind = 'consent' | 'age-gate';

/** A scripted journey, checked, with all values put in. It may hold secrets: it is never written anywhere. */
export type Journey = {
  readonly journey: string;
  readonly job?: string;
  /** Origin and perhaps a path; no trailing slash. */
  readonly site: string;
  readonly customer: Customer;
  /** Meanings the job cannot do without. Absent: steps are not judged. */
  readonly needs?: readonly string[];
  readonly duty: readonly DutyKind[];
  readonly goal: Goal;
  readonly tags: readonly string[];
  readonly limits: Limits;
  /** Walking it twice does harm: no automatic second run. */
  readonly once: boolean;
  /** How many customers go this way, and who says so. */
  readonly volume?: { readonly perMonth: number; readonly source: string };
  /** The file of the journey that this one undoes, by the name it is shown by. */
  readonly opposite?: string;
  readonly before: readonly Step[];
  readonly steps: readonly Step[];
  readonly after: readonly Step[];
  readonly file: string;
  /** SHA-256 of the file's text and of those it uses, in hexadecimal. */
  readonly digest: string;
  /** Values that may never be shown, at any length. */
  readonly secrets: readonly string[];
};
