import { type Static, Type } from 'typebox';
import { type LimitName, limitNames } from '../journey/model/journey.ts';
import { Finding, JourneyResult, type Report } from '../score/model/result.ts';
import { Difference } from '../score/runs/compare-results.ts';

/** Rises when the comparison changes shape. */
export const comparisonVersion = 1;

/** A report under the name it was given by. */
export type NamedReport = { readonly name: string; readonly report: Report };

/** A report that was compared. */
export const ComparedSource = Type.Object({
  name: Type.String(),
  startedAt: Type.String(),
  scoreModel: Type.String(),
  tool: Type.String(),
});
export type ComparedSource = Static<typeof ComparedSource>;

/** better: the second is. not-comparable: one of them was not measured, or ended too early to tell. */
const Verdict = Type.Union([
  Type.Literal('better'),
  Type.Literal('worse'),
  Type.Literal('same'),
  Type.Literal('not-comparable'),
]);
export type Verdict = Static<typeof Verdict>;

const { outcome, friction, effort } = JourneyResult.properties;
const orNull = <T extends Parameters<typeof Type.Array>[0]>(type: T) =>
  Type.Union([type, Type.Null()]);

/** A journey as it stands in one of the sources. */
const Place = Type.Object({
  /** Position among the sources. */
  source: Type.Integer(),
  journey: Type.String(),
  job: Type.String(),
  site: Type.String(),
  device: Type.String(),
  outcome,
  /** The reason in a sentence; empty when reached. */
  detail: Type.String(),
  /** By the names that limits have. Null where it was not measured. */
  counts: orNull(Type.Record(Type.String(), Type.Integer())),
  /** Model seconds. Null where it was not measured. */
  effort: orNull(Type.Pick(effort, ['total', 'task', 'avoidable', 'duty', 'intervals'])),
  /** Measured seconds. Null where it was not measured. */
  waiting: orNull(Type.Number()),
  friction,
});
export type Place = Static<typeof Place>;

/** A count that is compared exactly. */
const CountChange = Type.Object({
  name: Type.Unsafe<LimitName>(Type.Union(limitNames.map((name) => Type.Literal(name)))),
  title: Type.String(),
  /** It is a part of another count. */
  isPart: Type.Boolean(),
  /** Null where it was not measured. */
  before: orNull(Type.Integer()),
  after: orNull(Type.Integer()),
  verdict: Verdict,
});
export type CountChange = Static<typeof CountChange>;

/** A finding, and whether the second result has it too. unsure: it was met in one only, and the other could not tell. */
const FindingChange = Type.Object({
  status: Type.Union([
    Type.Literal('new'),
    Type.Literal('gone'),
    Type.Literal('same'),
    Type.Literal('unsure'),
  ]),
  before: orNull(Finding),
  after: orNull(Finding),
  /** What the customer did at that step. */
  stepWords: Type.String(),
  /** Why nobody can be sure; empty otherwise. */
  because: Type.String(),
});
export type FindingChange = Static<typeof FindingChange>;

/** Two results of one journey, or of two journeys on one job. */
const JourneyComparison = Type.Object({
  matchedBy: Type.Union([Type.Literal('name'), Type.Literal('job')]),
  before: Place,
  after: Place,
  isEdited: Type.Boolean(),
  outcome: Verdict,
  counts: Type.Array(CountChange),
  /** In model seconds, and in points of friction: by the rule of shared draws. */
  total: Difference,
  avoidable: Difference,
  friction: Difference,
  /** Measured seconds of waiting; what is under a second or a twentieth of the effort is no difference. */
  waiting: Difference,
  findings: Type.Array(FindingChange),
  /** What must be known before it is believed. */
  notes: Type.Array(Type.String()),
});
export type JourneyComparison = Static<typeof JourneyComparison>;

/** Several journeys or sites on one job, the least effort first. */
const JobComparison = Type.Object({
  job: Type.String(),
  device: Type.String(),
  places: Type.Array(Place),
});
export type JobComparison = Static<typeof JobComparison>;

/** A journey at one time. */
const TrendPoint = Type.Intersect([
  Place,
  Type.Object({
    startedAt: Type.String(),
    /** Why it is not compared with the point before it; empty where it is. */
    brokenBy: Type.String(),
    /** Against the point before it. Null for the first, and where the line is broken. */
    against: orNull(Type.Pick(JourneyComparison, ['friction', 'total', 'avoidable'])),
  }),
]);
export type TrendPoint = Static<typeof TrendPoint>;

/** A journey over time. */
const Trend = Type.Object({
  journey: Type.String(),
  device: Type.String(),
  points: Type.Array(TrendPoint),
});
export type Trend = Static<typeof Trend>;

/** What results, or sets of results, have in common and where they differ. */
export const Comparison = Type.Object({
  comparisonVersion: Type.Literal(comparisonVersion),
  /** Two in the order given; more than two in the order of time. */
  sources: Type.Array(ComparedSource),
  /** The first source against the last. */
  journeys: Type.Array(JourneyComparison),
  /** Journeys that only the first or only the last of the sources has. */
  unmatched: Type.Array(Place),
  jobs: Type.Array(JobComparison),
  /** Only where there are more than two sources. */
  trends: Type.Array(Trend),
  notes: Type.Array(Type.String()),
});
export type Comparison = Static<typeof Comparison>;
