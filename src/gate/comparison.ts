import type { LimitName } from '../journey/journey.ts';
import type { Difference } from '../score/compare-results.ts';
import type { Finding, JourneyResult, Report } from '../score/result.ts';

/** Rises when the comparison changes shape. */
export const comparisonVersion = 1;

/** A report under the name it was given by. */
export type NamedReport = { readonly name: string; readonly report: Report };

/** A report that was compared. */
export type ComparedSource = {
  readonly name: string;
  readonly startedAt: string;
  readonly scoreModel: string;
  readonly tool: string;
};

/** better: the second is. not-comparable: one of them was not measured, or ended too early to tell. */
export type Verdict = 'better' | 'worse' | 'same' | 'not-comparable';

/** A journey as it stands in one of the sources. */
export type Place = {
  /** Position among the sources. */
  readonly source: number;
  readonly journey: string;
  readonly job: string;
  readonly site: string;
  readonly device: string;
  readonly outcome: JourneyResult['outcome'];
  /** The reason in a sentence; empty when reached. */
  readonly detail: string;
  /** By the names that limits have. Null where it was not measured. */
  readonly counts: Readonly<Record<string, number>> | null;
  /** Model seconds. Null where it was not measured. */
  readonly effort: Pick<
    JourneyResult['effort'],
    'total' | 'task' | 'avoidable' | 'duty' | 'intervals'
  > | null;
  /** Measured seconds. Null where it was not measured. */
  readonly waiting: number | null;
  readonly friction: JourneyResult['friction'];
};

/** A count that is compared exactly. */
export type CountChange = {
  readonly name: LimitName;
  readonly title: string;
  /** It is a part of another count. */
  readonly isPart: boolean;
  /** Null where it was not measured. */
  readonly before: number | null;
  readonly after: number | null;
  readonly verdict: Verdict;
};

/** A finding, and whether the second result has it too. unsure: it was met in one only, and the other could not tell. */
export type FindingChange = {
  readonly status: 'new' | 'gone' | 'same' | 'unsure';
  readonly before: Finding | null;
  readonly after: Finding | null;
  /** What the customer did at that step. */
  readonly stepWords: string;
  /** Why nobody can be sure; empty otherwise. */
  readonly because: string;
};

/** Two results of one journey, or of two journeys on one job. */
export type JourneyComparison = {
  readonly matchedBy: 'name' | 'job';
  readonly before: Place;
  readonly after: Place;
  readonly isEdited: boolean;
  readonly outcome: Verdict;
  readonly counts: readonly CountChange[];
  /** In model seconds, and in points of friction: by the rule of shared draws. */
  readonly total: Difference;
  readonly avoidable: Difference;
  readonly friction: Difference;
  /** Measured seconds of waiting; what is under a second or a twentieth of the effort is no difference. */
  readonly waiting: Difference;
  readonly findings: readonly FindingChange[];
  /** What must be known before it is believed. */
  readonly notes: readonly string[];
};

/** Several journeys or sites on one job, the least effort first. */
export type JobComparison = {
  readonly job: string;
  readonly device: string;
  readonly places: readonly Place[];
};

/** A journey at one time. */
export type TrendPoint = Place & {
  readonly startedAt: string;
  /** Why it is not compared with the point before it; empty where it is. */
  readonly brokenBy: string;
  /** Against the point before it. Null for the first, and where the line is broken. */
  readonly against: Pick<JourneyComparison, 'friction' | 'total' | 'avoidable'> | null;
};

/** A journey over time. */
export type Trend = {
  readonly journey: string;
  readonly device: string;
  readonly points: readonly TrendPoint[];
};

/** What results, or sets of results, have in common and where they differ. */
export type Comparison = {
  readonly comparisonVersion: typeof comparisonVersion;
  /** Two in the order given; more than two in the order of time. */
  readonly sources: readonly ComparedSource[];
  /** The first source against the last. */
  readonly journeys: readonly JourneyComparison[];
  /** Journeys that only the first or only the last of the sources has. */
  readonly unmatched: readonly Place[];
  readonly jobs: readonly JobComparison[];
  /** Only where there are more than two sources. */
  readonly trends: readonly Trend[];
  readonly notes: readonly string[];
};
