import type { Browser } from 'puppeteer';
import type { Journey } from '../../journey/model/journey.ts';
import type { Pace } from '../settings.ts';

export type ReplayOptions = {
  /** Path of the browser to use, or one that runs already and is left running; unsaid, one is found. */
  readonly browser?: string | Browser;
  readonly pace: Pace;
  /** How long a step may take, in milliseconds. */
  readonly timeout: number;
  /** How many journeys are walked at the same time. */
  readonly workers: number;
  readonly headed: boolean;
  /** Screenshots are written below it. */
  readonly outFolder: string;
  readonly screenshots: boolean;
  readonly allowHosts: readonly string[];
  readonly denyHosts: readonly string[];
  /** Stops the walk: what was measured until then is returned. */
  readonly signal: AbortSignal;
  readonly progress: (line: ProgressLine) => void;
  readonly toolVersion: string;
  /** The time of day, for the record. */
  readonly startedAt: () => string;
  /** Journeys that were walked before: further walks of them go on counting from there. */
  readonly walkedBefore?: readonly Journey[];
};

/** One step, as it happens. */
export type ProgressLine = {
  readonly journey: string;
  /** Which walk of the journey it is, from 1. */
  readonly run: number;
  /** From 1. */
  readonly step: number;
  readonly of: number;
  readonly words: string;
  readonly state: 'started' | 'done' | 'skipped' | 'stuck';
  readonly note: string;
};
