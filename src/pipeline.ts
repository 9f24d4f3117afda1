import { detectAll } from './detect/index.ts';
import { gatesOf } from './gate/gates.ts';
import type { Journey } from './journey/journey.ts';
import type { ReplayOptions } from './replay/replay.ts';
import { scoreTrace } from './score/judge.ts';
import { type JourneyResult, type Report, schemaVersion, scoreModel } from './score/result.ts';
import type { Trace } from './trace/trace.ts';

export type JudgeOptions = {
  /** Upper bound for the friction of every journey, 0 to 100, beside the journeys' own limits. */
  readonly maxFriction?: number;
  /** Path of a trace from the folder the report lies in, by its position; empty when it is not saved. */
  readonly traceFile?: (index: number) => string;
};

/** Traces → report, in the order given. Pure: the same traces give the same report, wherever and whenever. */
export function judge(traces: readonly Trace[], options: JudgeOptions = {}): Report {
  const [first] = traces;
  return {
    schemaVersion,
    scoreModel,
    tool: first?.tool ?? { name: 'friction', version: '' },
    startedAt: traces.map((trace) => trace.startedAt).sort()[0] ?? '',
    results: traces.map((trace, index) => judgeTrace(trace, index, options)),
  };
}

function judgeTrace(trace: Trace, index: number, options: JudgeOptions): JourneyResult {
  const result = scoreTrace(trace, detectAll(trace));
  const gates = gatesOf(result, trace.journey.limits, options);
  return { ...result, gates, trace: options.traceFile?.(index) ?? '' };
}

export type Walked = {
  /** In the order the journeys were given; those that were not begun are missing. */
  readonly traces: readonly Trace[];
  readonly interrupted: boolean;
};

/** Journeys → traces, with a real browser. What judges must not wait until the browser's code is loaded. */
export async function replay(
  journeys: readonly Journey[],
  options: ReplayOptions,
): Promise<Walked> {
  const { replayJourneys } = await import('./replay/replay.ts');
  return replayJourneys([...journeys], options);
}

/** Journeys → report. */
export async function run(
  journeys: readonly Journey[],
  options: ReplayOptions & JudgeOptions,
): Promise<Walked & { readonly report: Report }> {
  const walked = await replay(journeys, options);
  return { ...walked, report: judge(walked.traces, options) };
}
