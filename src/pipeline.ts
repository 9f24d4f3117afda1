import type { Detector } from './detect/detector.ts';
import { detectAll, detectors } from './detect/index.ts';
import { quietVendors } from './detect/quiet-vendors.ts';
import { besideFor } from './gate/baseline-gates.ts';
import { baselineNotes } from './gate/baseline-notes.ts';
import { type GateOptions, gatesOf } from './gate/gates.ts';
import type { Journey } from './journey/journey.ts';
import type { ReplayOptions } from './replay/walk/replay-journeys.ts';
import { checkOf } from './score/check-of.ts';
import { scoreTrace } from './score/judge.ts';
import { mergeRuns } from './score/merge-runs.ts';
import { againstOpposite, counterpartOf, oppositeAmong } from './score/opposite.ts';
import { type JourneyResult, type Report, schemaVersion, scoreModel } from './score/result.ts';
import { runsOf } from './score/runs.ts';
import type { Trace } from './trace/trace.ts';

export type JudgeOptions = GateOptions & {
  /** Those that are asked; unsaid, all. */
  readonly detectors?: readonly Detector[];
  /** Path of a trace from the folder the report lies in, by its position; empty when it is not saved. */
  readonly traceFile?: (index: number) => string;
};

/**
 * Traces → report, in the order given; several walks of one journey are one result. Pure: the same traces give the same
 * report, wherever and whenever.
 */
export function judge(traces: readonly Trace[], options: JudgeOptions = {}): Report {
  const [first] = traces;
  const startedAt = traces.map((trace) => trace.startedAt).sort()[0] ?? '';
  // Waivers are held against the day of the walk, unless another is given.
  const given = { ...options, today: options.today ?? startedAt.slice(0, 10) };
  const results = judgeJourneys(traces, given);
  const notes = baselineNotes({ results, scoreModel }, options);
  return {
    schemaVersion,
    scoreModel,
    tool: first?.tool ?? { name: 'friction', version: '' },
    startedAt,
    results,
    checks: (options.detectors ?? detectors).map(checkOf),
    ...(notes.length > 0 && { notes: [...notes] }),
  };
}

/** Each journey by itself; then once more those whose opposite is among them. */
function judgeJourneys(traces: readonly Trace[], options: JudgeOptions): JourneyResult[] {
  const journeys = runsOf(traces);
  const alone = journeys.map((positions) => judgeRuns(traces, positions, options));
  return alone.map((result, index) => {
    const positions = journeys[index] ?? [];
    const trace = traces[positions[0] ?? 0];
    const opposite = trace && oppositeAmong(trace, alone);
    return opposite ? judgeRuns(traces, positions, options, opposite) : result;
  });
}

/** One walk, set against the result of the journey that this one undoes, if there is one. */
function judgeWalk(
  trace: Trace,
  opposite: JourneyResult | undefined,
  asked: readonly Detector[] = detectors,
): JourneyResult {
  const alone = scoreTrace(trace, detectAll(trace, asked));
  if (opposite === undefined) return alone;
  const paired = detectAll(trace, asked, counterpartOf(alone, opposite));
  return { ...scoreTrace(trace, paired), opposite: againstOpposite(alone, opposite) };
}

/** The walks of one journey, as one result. */
function judgeRuns(
  traces: readonly Trace[],
  positions: readonly number[],
  options: JudgeOptions,
  opposite?: JourneyResult,
): JourneyResult {
  const walks = positions.flatMap((position) => {
    const trace = traces[position];
    return trace ? [{ trace, file: options.traceFile?.(position) ?? '' }] : [];
  });
  const results = walks.map(({ trace, file }) => ({
    ...judgeWalk(trace, opposite, options.detectors),
    trace: file,
  }));
  const result = mergeRuns(results);
  const gates = gatesOf(result, walks[0]?.trace.journey.limits ?? {}, options);
  const quiet = quietVendors(walks.map(({ trace }) => trace));
  const notes = [...result.notes, ...quiet];
  return { ...result, notes, ...besideFor(result, options), gates };
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
  const { replayJourneys } = await import('./replay/walk/replay-journeys.ts');
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
