import { type Static, Type } from 'typebox';
import { TraceEvent } from './event.ts';

/** Rises when the trace changes shape. */
export const traceVersion = 2;

/** A step as it was walked. `journey.steps` has the same index for the same step. */
export const TracedStep = Type.Object({
  index: Type.Integer(),
  words: Type.String(),
  verb: Type.String(),
  file: Type.String(),
  line: Type.Integer(),
  optional: Type.Boolean(),
  conditional: Type.Boolean(),
  mustExist: Type.Boolean(),
  /** The author's reason why the job does not need the step; empty: it does, or nobody said. */
  avoidable: Type.String(),
  /** not-walked: the journey ended before it, or the `if` went the other way. skipped: optional, and could not be done. */
  status: Type.Union([
    Type.Literal('done'),
    Type.Literal('skipped'),
    Type.Literal('stuck'),
    Type.Literal('not-walked'),
  ]),
  /** Customer's clock, in milliseconds; null when it was not walked. */
  startedAt: Type.Union([Type.Number(), Type.Null()]),
  endedAt: Type.Union([Type.Number(), Type.Null()]),
  /** Path of the masked screenshot, from the folder the trace lies in; empty when there is none. */
  screenshot: Type.String(),
});
export type TracedStep = Static<typeof TracedStep>;

/** What the journey says that judging needs. Typed text is not in it. */
export const TracedJourney = Type.Object({
  journey: Type.String(),
  job: Type.String(),
  site: Type.String(),
  file: Type.String(),
  digest: Type.String(),
  tags: Type.Array(Type.String()),
  once: Type.Boolean(),
  /** Null: steps are not judged. */
  needs: Type.Union([Type.Array(Type.String()), Type.Null()]),
  duty: Type.Array(Type.String()),
  /** The goal in words, such as: see "Your appointment is booked". */
  goal: Type.String(),
  goalKind: Type.Union([
    Type.Literal('see'),
    Type.Literal('url'),
    Type.Literal('gone'),
    Type.Literal('ready'),
    Type.Literal('done'),
  ]),
  limits: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String()])),
  consent: Type.String(),
  /** How many customers go this way in a month, and who says so. */
  volume: Type.Optional(Type.Object({ perMonth: Type.Integer(), source: Type.String() })),
  /** The file of the journey that this one undoes. */
  opposite: Type.Optional(Type.String()),
});
export type TracedJourney = Static<typeof TracedJourney>;

export const Environment = Type.Object({
  browser: Type.String(),
  device: Type.Union([Type.Literal('desktop'), Type.Literal('phone'), Type.Literal('tablet')]),
  viewport: Type.Object({ width: Type.Integer(), height: Type.Integer() }),
  language: Type.String(),
  pace: Type.Union([Type.Literal('real'), Type.Literal('fast'), Type.Literal('robot')]),
  presentAs: Type.Union([Type.Literal('robot'), Type.Literal('customer')]),
  /** KLM profile the customer's clock ran by. */
  profile: Type.String(),
  /** In milliseconds. */
  timeout: Type.Number(),
});
export type Environment = Static<typeof Environment>;

/** How the walk ended. What that means for the customer is judged later. */
export const End = Type.Object({
  how: Type.Union([
    Type.Literal('walked'),
    Type.Literal('stuck'),
    Type.Literal('goal-at-start'),
    Type.Literal('unreachable'),
    Type.Literal('browser'),
    Type.Literal('stopped'),
  ]),
  /** In words, for people. */
  detail: Type.String(),
  /** Index of the step it ended in; null when every step was walked. */
  step: Type.Union([Type.Integer(), Type.Null()]),
});
export type End = Static<typeof End>;

/** Everything that was seen on one walk of one journey: plain JSON, judged by pure functions. */
export const Trace = Type.Object({
  traceVersion: Type.Literal(traceVersion),
  tool: Type.Object({ name: Type.String(), version: Type.String() }),
  startedAt: Type.String(),
  /** Which walk of this journey it is, from 1, where it is walked several times. */
  run: Type.Integer({ minimum: 1 }),
  journey: TracedJourney,
  environment: Environment,
  end: End,
  /** Customer's clock, in milliseconds, when the goal first held; null: it never did. */
  goalAt: Type.Union([Type.Number(), Type.Null()]),
  /** Customer's clock, in milliseconds, when the walk ended. */
  endedAt: Type.Number(),
  steps: Type.Array(TracedStep),
  events: Type.Array(TraceEvent),
  /** Hosts of other sites whose scripts the pages asked for, in the order of the alphabet. Absent: not kept. */
  scriptHosts: Type.Optional(Type.Array(Type.String())),
  /** Variables of the pages that scripts of known vendors make, in the order of the alphabet. Absent: none, or not looked for. */
  vendorGlobals: Type.Optional(Type.Array(Type.String())),
  /** What could not be seen, in words: detectors that need it answer `incomplete`. */
  blindSpots: Type.Array(Type.String()),
});
export type Trace = Static<typeof Trace>;
