export type { Added, Claim, Detected, Detector, Verdict } from './detect/detector.ts';
export { atMoment } from './detect/facts/trace/at-moment.ts';
export { eventsOf } from './detect/facts/trace/events.ts';
export { verdictOf } from './detect/facts/trace/verdict-of.ts';
export { detectors } from './detect/index.ts';
export { UserError } from './errors.ts';
export { compareReports } from './gate/compare-reports.ts';
export type { Comparison } from './gate/comparison.ts';
export { exitCodeOf } from './gate/gates.ts';
export { interpret } from './interpret/interpret.ts';
export type { Interpreted, InterpretedEvent, InterpretedTrace } from './interpret/interpreted.ts';
export { type Loaded, type LoadOptions, loadJourneys } from './journey/load/load-journeys.ts';
export type { Journey } from './journey/model/journey.ts';
export type { Problem } from './journey/model/problem.ts';
export { formatProblems } from './journey/read/format-problems.ts';
export { type JudgeOptions, judge, type Walked } from './pipeline.ts';
export {
  defineDetector,
  parseJourney,
  render,
  replay,
  type WalkOptions,
} from './program-interface.ts';
export type { FormatName, Render as Reporter, ReportStyle } from './report/formats.ts';
export type { Finding, JourneyResult, Report } from './score/model/result.ts';
export { mergeReports, type NamedReport } from './score/runs/merge-reports.ts';
export { parseReport } from './score/runs/parse-report.ts';
export type { EventOf, EventType, TraceEvent } from './trace/event.ts';
export { readTrace } from './trace/read-trace.ts';
export type { Trace } from './trace/trace.ts';
export { writeTrace } from './trace/write-trace.ts';
