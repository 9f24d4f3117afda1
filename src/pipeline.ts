import { detectAll } from './detect/index.ts';
import { gatesOf } from './gate/index.ts';
import type { Journey } from './journey/journey.ts';
import { type ReplayOptions, replayJourneys } from './replay/replay.ts';
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
  const gates = gatesOf(result, options);
  return { ...result, gates, trace: options.traceFile?.(index) ?? '' };
}

export type Walked = {
  readonly report: Report;
  readonly traces: readonly Trace[];
  readonly interrupted: boolean;
};

/** Journeys → traces → report: replays with a real browser, then judges. */
export async function run(
  journeys: readonly Journey[],
  options: ReplayOptions & JudgeOptions,
): Promise<Walked> {
  const { traces, interrupted } = await replayJourneys([...journeys], options);
  return { report: judge(traces, options), traces, interrupted };
}
