import { type Static, Type } from 'typebox';

/** task: benefit of the doubt. avoidable: a finding claims it. duty: the journey declares that the law demands it. */
export const LineClass = Type.Union([
  Type.Literal('task'),
  Type.Literal('avoidable'),
  Type.Literal('duty'),
]);
export type LineClass = Static<typeof LineClass>;

/** A line of the ledger: operators spent at one moment of the trace. Every operator instance is on exactly one line. */
export const Line = Type.Object({
  id: Type.String(),
  step: Type.Integer(),
  /** Position in `trace.events`: the evidence. */
  event: Type.Integer(),
  /** In words, for people. */
  what: Type.String(),
  /** KLM string, such as MPB or M8K; W for a measured wait, R for words read, L for the lag to resume. */
  operators: Type.String(),
  /** Part of the operators that stands on this line: 1 for all of them. */
  share: Type.Number(),
  /** Model seconds. */
  seconds: Type.Number(),
  class: LineClass,
  /** Identity of the finding that claims it; empty when none does. */
  finding: Type.String(),
});
export type Line = Static<typeof Line>;
