export type { Detector, Verdict } from './detect/detector.ts';
export { detectors } from './detect/index.ts';
export { UserError } from './errors.ts';
export { exitCodeOf } from './gate/gates.ts';
export type { Journey } from './journey/model/journey.ts';
export { type JudgeOptions, judge, run } from './pipeline.ts';
export type { Finding, JourneyResult, Report } from './score/model/result.ts';
export { type Compared, compareResults, type Difference } from './score/runs/compare-results.ts';
export type { Trace } from './trace/trace.ts';
