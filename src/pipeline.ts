import { detectAll } from './detect/index.ts';
import { gatesOf } from './gate/gates.ts';
import type { Journey } from './journey/journey.ts';
import type { ReplayOptions } from './replay/replay.ts';
import { scoreTrace } from './score/judge.ts';
import { mergeRuns } from './score/merge-runs.ts';
import { type JourneyResult, type Report, schemaVersion, scoreModel } from './score/result.ts';
import { runsOf } from './score/runs.ts';
import type { Trace } from './trace/trace.ts';

export type JudgeOptions = {
  /** Upper bound for the friction of every journey, 0 to 100, beside the journeys' own limits. */
  readonly maxFriction?: number;
  /** Path of a trace from the folder the report lies in, by its position; empty when it is not saved. */
  readonly traceFile?: (index: number) => string;
};

/**
 * Traces → report, in the order given; several walks of one journey are one result. Pure: the same traces give the same
 * report, wherever and whenever.
 */
export function judge(traces: readonly Trace[], options: JudgeOptions = {}): Report {
  const [first] = traces;
  return {
    schemaVersion,
    scoreModel,
    tool: first?.tool ?? { name: 'friction', version: '' },
    startedAt: traces.map((trace) => trace.startedAt).sort()[0] ?? '',
    results: runsOf(traces).map((positions) => judgeRuns(traces, positions, options)),
  };
}

/** The walks of one journey, as one result. */
function judgeRuns(
  traces: readonly Trace[],
  positions: readonly number[],
  options: JudgeOptions,
): JourneyResult {
  const walks = positions.flatMap((position) => {
    const trace = traces[position];
    return trace ? [{ trace, file: options.traceFile?.(position) ?? '' }] : [];
  });
  const results = walks.map(({ trace, file }) => ({
    ...scoreTrace(trace, detectAll(trace)),
    trace: file,
  }));
  const result = mergeRuns(results);
  const gates = gatesOf(result, walks[0]?.trace.journey.limits ?? {}, options);
  return { ...result, gates };
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
