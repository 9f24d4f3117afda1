import { type Static, Type } from 'typebox';
import { Forces, Role } from '../../detect/role.ts';
import { Line } from '../../effort/line.ts';
import { Rect } from '../../trace/overlay-seen.ts';
import { Environment, TracedStep } from '../../trace/trace.ts';

/** The formula's number: it changes only when the formula does. */
export const scoreModel = '1';
/** Rises when report.json changes shape: then `upgradeReport` learns to read the one before. */
export const schemaVersion = 2;

const Seconds = Type.Number({ minimum: 0 });
const Count = Type.Integer({ minimum: 0 });

export const Counts = Type.Object({
  steps: Count,
  scriptedSteps: Count,
  forcedSteps: Count,
  clicks: Count,
  keystrokes: Count,
  questions: Type.Object({
    asked: Count,
    required: Count,
    /** Null without `needs`. */
    needed: Type.Union([Count, Type.Null()]),
    filled: Count,
    prefilled: Count,
  }),
  pages: Count,
  redirects: Count,
  /** By kind; kinds that were not met are left out. */
  interruptions: Type.Record(Type.String(), Count),
  surveysBeforeGoal: Count,
  deadEnds: Count,
  waits: Type.Object({ total: Seconds, longest: Seconds, over1s: Count, over10s: Count }),
});
export type Counts = Static<typeof Counts>;

export const Finding = Type.Object({
  /** Identity: detector, journey, step words, normalised page and what. The same in every run. */
  id: Type.String(),
  detector: Type.String(),
  kind: Type.String(),
  /** What it is called: "A premature survey", "The customer is passed on". */
  title: Type.String(),
  /** Why it matters to the customer. */
  why: Type.String(),
  role: Role,
  /** What it makes the customer do. Absent: nothing. */
  forces: Type.Optional(Forces),
  /** A survey that came before there was anything to rate. */
  premature: Type.Optional(Type.Boolean()),
  /** It rests on measured time, so that it may differ from run to run on the same site. */
  dependsOnTime: Type.Optional(Type.Boolean()),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
  seenIn: Type.Object({ runs: Count, of: Count }),
  step: Type.Integer(),
  page: Type.String(),
  /** Seconds on the customer's clock since the journey began. */
  at: Seconds,
  message: Type.String(),
  fix: Type.String(),
  blocks: Type.Boolean(),
  breaksTrust: Type.Boolean(),
  /** Avoidable seconds it claims and adds. */
  seconds: Seconds,
  /** Its part of the friction score; shares add up to it. Null when the journey has no score. */
  share: Type.Union([Type.Number(), Type.Null()]),
  /** Friction if only this is fixed. Null when the journey has no score. */
  scoreIfFixed: Type.Union([Type.Number(), Type.Null()]),
  /** What fixing only this would save, from judging the trace without what the finding claims and adds. */
  saves: Type.Object({
    /** Model seconds. */
    seconds: Seconds,
    steps: Count,
    keystrokes: Count,
    /** Points of friction: 0 where a blocked journey stays blocked. Null when the journey has no score. */
    points: Type.Union([Type.Number({ minimum: 0 }), Type.Null()]),
  }),
  /** Where in the window it is, on its picture or that of its step. */
  rect: Type.Optional(Rect),
  /** Path of a picture of its own, from the folder the report lies in. */
  screenshot: Type.Optional(Type.String()),
  /** What makes it so; its parts are told in `checks`. */
  evidence: Type.Record(Type.String(), Type.Unknown()),
});
export type Finding = Static<typeof Finding>;

export const DetectorVerdict = Type.Object({
  detector: Type.String(),
  role: Role,
  verdict: Type.Union([
    Type.Literal('found'),
    Type.Literal('clear'),
    Type.Literal('not-applicable'),
    Type.Literal('incomplete'),
    Type.Literal('error'),
  ]),
  because: Type.String(),
  /** It could not tell only because a site may hide pop-ups from a robot: known, and a warning only. */
  isMild: Type.Optional(Type.Boolean()),
});
export type DetectorVerdict = Static<typeof DetectorVerdict>;

export const GateResult = Type.Object({
  /** outcome, a limit's name, max-friction, new-finding, accepted, or baseline and a measure's name. */
  gate: Type.String(),
  limit: Type.Union([Type.Number(), Type.String()]),
  actual: Type.Union([Type.Number(), Type.String(), Type.Null()]),
  /** unsure: what it rests on is incomplete, in error or unmeasured. warned: it holds, but what it rests on could not be seen whole. */
  state: Type.Union([
    Type.Literal('held'),
    Type.Literal('warned'),
    Type.Literal('failed'),
    Type.Literal('unsure'),
  ]),
  message: Type.String(),
  /** Identity of the finding it is about. */
  finding: Type.Optional(Type.String()),
  /** It failed on measured time in one walk, and is worth another. */
  restsOnTime: Type.Optional(Type.Boolean()),
});
export type GateResult = Static<typeof GateResult>;

export const Outcome = Type.Union([
  Type.Literal('reached'),
  Type.Literal('blocked'),
  Type.Literal('unmeasured'),
]);
export type Outcome = Static<typeof Outcome>;

/** One line a step, for people: what the customer did and what it cost. */
export const StepResult = Type.Intersect([
  Type.Omit(TracedStep, ['avoidable']),
  Type.Object({
    /** The author's reason why the job does not need the step; empty: it does, or nobody said. */
    needless: Type.String(),
    /** Effort of this step by class, in model seconds. */
    task: Seconds,
    avoidable: Seconds,
    duty: Seconds,
    forcedSteps: Count,
    page: Type.String(),
  }),
]);
export type StepResult = Static<typeof StepResult>;

const Interval = Type.Object({ low: Seconds, high: Seconds });

/** Numbers of operators; W in seconds. Claimed shares make fractions. */
const OperatorTotals = Type.Object({
  M: Type.Number(),
  H: Type.Number(),
  P: Type.Number(),
  B: Type.Number(),
  K: Type.Number(),
  S: Type.Number(),
  R: Type.Number(),
  L: Type.Number(),
  W: Type.Number(),
});

const Effort = Type.Object({
  total: Seconds,
  task: Seconds,
  avoidable: Seconds,
  duty: Seconds,
  jobMinimum: Seconds,
  /** 80 % intervals, from drawing the operator times within their published ranges. */
  intervals: Type.Object({ total: Interval, avoidable: Interval }),
  /** How many of each operator: with the times of a profile they give the seconds again. */
  operators: Type.Object({
    task: OperatorTotals,
    avoidable: OperatorTotals,
    duty: OperatorTotals,
    jobMinimum: OperatorTotals,
  }),
});

/** Null when unmeasured, or at robot pace. */
const Friction = Type.Union([
  Type.Object({
    score: Type.Number({ minimum: 0, maximum: 100 }),
    /** Ends of the 80 % interval. */
    low: Type.Number(),
    high: Type.Number(),
    words: Type.String(),
  }),
  Type.Null(),
]);

/** One walk of several: what it came to, and where its trace is. */
export const RunResult = Type.Object({
  /** From 1. */
  run: Type.Integer({ minimum: 1 }),
  outcome: Outcome,
  reason: Type.String(),
  detail: Type.String(),
  counts: Counts,
  effort: Effort,
  friction: Friction,
  /** Identities of what was found. */
  findings: Type.Array(Type.String()),
  trace: Type.String(),
});
export type RunResult = Static<typeof RunResult>;

/** A time over several walks: the geometric mean, and the 80 % interval of drawing the walks again and again. In seconds. */
const Spread = Type.Object({ mean: Seconds, low: Seconds, high: Seconds });

/** What several walks took. */
export const Repeated = Type.Object({
  /** Walks that could be measured. */
  runs: Count,
  /** All waiting of one walk, and its longest wait. */
  waits: Spread,
  longestWait: Spread,
  /** All effort, in model seconds, and what of it is avoidable (a second is added to each before the mean is taken, and off it after). */
  effort: Spread,
  avoidable: Spread,
});
export type Repeated = Static<typeof Repeated>;

/** Getting in, getting out, and how many times as much out is; no ratio to nothing. */
const InAndOut = Type.Object({
  in: Seconds,
  out: Seconds,
  ratio: Type.Union([Type.Number({ minimum: 0 }), Type.Null()]),
});

/** What one journey cost the customer, and why. */
export const JourneyResult = Type.Object({
  journey: Type.String(),
  job: Type.String(),
  site: Type.String(),
  file: Type.String(),
  journeyDigest: Type.String(),
  goal: Type.String(),
  tags: Type.Array(Type.String()),
  environment: Environment,
  /** How a consent banner in the way was answered. */
  consent: Type.String(),
  outcome: Outcome,
  /** Why it is blocked or unmeasured: off-script, goal-not-seen, goal-at-start, unreachable, robot-wall, browser, stopped, or a dead end's kind. Empty when reached. */
  reason: Type.String(),
  /** The reason in a sentence; empty when reached. */
  detail: Type.String(),
  /** Labels of fields that the site would not go on without, and that the journey gives nothing for. Absent: none, or it was not unmeasured. */
  leftEmpty: Type.Optional(Type.Array(Type.String())),
  /** Index of the step it ended in; null when every step was walked. */
  endedInStep: Type.Union([Type.Integer(), Type.Null()]),
  /** Single runs, when there were several; then the rest is the worst run's, but for the counts: see `mergeRuns`. */
  runs: Type.Array(RunResult),
  /** What the walks took; absent when fewer than two could be measured. */
  repeated: Type.Optional(Repeated),
  counts: Counts,
  effort: Effort,
  friction: Friction,
  /** Customer-hours a month, where the journey says how many customers go this way. */
  volume: Type.Union([
    Type.Object({
      perMonth: Count,
      source: Type.String(),
      /** Model hours of practised customers that are avoidable, with the 80 % interval. Null when unmeasured. */
      avoidableHours: Type.Union([
        Type.Object({ value: Seconds, low: Seconds, high: Seconds }),
        Type.Null(),
      ]),
    }),
    Type.Null(),
  ]),
  /** Against the journey that this one undoes; null when it names none, or that one was not walked. */
  opposite: Type.Union([
    Type.Object({
      journey: Type.String(),
      outcome: Outcome,
      steps: InAndOut,
      clicks: InAndOut,
      keystrokes: InAndOut,
      pages: InAndOut,
      /** All effort, in model seconds. */
      seconds: InAndOut,
    }),
    Type.Null(),
  ]),
  /** What the baseline has of this journey. Absent: there is none, or it has nothing of it. */
  baseline: Type.Optional(
    Type.Object({
      outcome: Outcome,
      /** By the names that limits have. */
      counts: Type.Record(Type.String(), Count),
      /** Null where it had none, or is of another score model. */
      friction: Type.Union([
        Type.Object({ score: Type.Number(), low: Type.Number(), high: Type.Number() }),
        Type.Null(),
      ]),
      /** The journey was edited since. */
      isEdited: Type.Boolean(),
    }),
  ),
  findings: Type.Array(Finding),
  verdicts: Type.Array(DetectorVerdict),
  steps: Type.Array(StepResult),
  ledger: Type.Array(Line),
  gates: Type.Array(GateResult),
  /** Said beside the result: what could not be seen, which fallback matched, what is not judged. */
  notes: Type.Array(Type.String()),
  /** Path of the trace, from the folder the report lies in; empty when it was not saved. */
  trace: Type.String(),
});
export type JourneyResult = Static<typeof JourneyResult>;

/** What one detector looks for, in its own words, and the parts of its evidence. */
export const Check = Type.Object({
  detector: Type.String(),
  role: Role,
  title: Type.String(),
  looksFor: Type.String(),
  why: Type.String(),
  fix: Type.String(),
  source: Type.String(),
  dependsOnTime: Type.Boolean(),
  /** A JSON Schema: each part with its title, and in `keep` what becomes of it where a report is handed on. */
  evidence: Type.Record(Type.String(), Type.Unknown()),
});
export type Check = Static<typeof Check>;

/** report.json: the record that everything else is rendered from. */
export const Report = Type.Object({
  $schema: Type.Optional(Type.String()),
  schemaVersion: Type.Literal(schemaVersion),
  scoreModel: Type.String(),
  tool: Type.Object({ name: Type.String(), version: Type.String() }),
  startedAt: Type.String(),
  results: Type.Array(JourneyResult),
  /** What was looked for. */
  checks: Type.Array(Check),
  /** Said beside the gates: no baseline, what is in it and was not met any more, what could be tightened. */
  notes: Type.Optional(Type.Array(Type.String())),
  /** Which part of a run this is, when it was split; and the place of each result in the whole. */
  shard: Type.Optional(
    Type.Object({
      index: Type.Integer({ minimum: 1 }),
      of: Type.Integer({ minimum: 1 }),
      positions: Type.Array(Type.Integer()),
    }),
  ),
});
export type Report = Static<typeof Report>;
