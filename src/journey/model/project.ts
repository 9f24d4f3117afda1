import type { Limits } from './journey.ts';

/** off: not compared. warn: said, and the run does not fail. error: the run fails. */
export const levels = ['off', 'warn', 'error'] as const;
export type Level = (typeof levels)[number];

/** recommended gates on counts and findings; strict also on friction and on what depends on time. */
export const presetNames = ['recommended', 'strict'] as const;
export type PresetName = (typeof presetNames)[number];

/** Levels by measure, detector, or kind of interruption. */
export type RuleLevels = Readonly<Record<string, Level>>;

/** A finding that someone decided to live with for a time. */
export type Waiver = {
  /** Identity of the finding. */
  readonly finding: string;
  readonly why: string;
  readonly by: string;
  /** The last day it holds, such as 2026-12-31. */
  readonly until: string;
};

/** What a project says beside its journeys, in friction.yaml. */
export type Project = {
  readonly preset?: PresetName;
  /** Path of the baseline, from the folder of the file. */
  readonly baseline?: string;
  readonly rules: RuleLevels;
  /** For every journey that does not set its own. */
  readonly limits: Limits;
  /** For journeys with a tag: they come before those for every journey. */
  readonly limitsByTag: Readonly<Record<string, Limits>>;
  readonly accept: readonly Waiver[];
  /** Files and folders that may be given to sites though they lie outside of a journey's folder: from the folder of the file. */
  readonly allowUploads: readonly string[];
};

export const emptyProject: Project = {
  rules: {},
  limits: {},
  limitsByTag: {},
  accept: [],
  allowUploads: [],
};
