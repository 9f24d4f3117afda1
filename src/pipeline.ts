import type { Detector } from './detect/detector.ts';
import { detectAll, detectors } from './detect/index.ts';
import { quietVendors } from './detect/quiet-vendors.ts';
import { besideFor } from './gate/baseline-gates.ts';
import { baselineNotes } from './gate/baseline-notes.ts';
import type { GateOptions } from './gate/gate-options.ts';
import { gatesOf } from './gate/gates.ts';
import { interpret } from './interpret/interpret.ts';
import type { Journey } from './journey/model/journey.ts';
import type { ReplayOptions } from './replay/walk/replay-options.ts';
import { scoreTrace } from './score/judge.ts';
import { checkOf } from './score/model/check-of.ts';
import {
  type JourneyResult,
  type Report,
  schemaVersion,
  scoreModel,
} from './score/model/result.ts';
import { type Alone, oppositeAmong, resultAgainst } from './score/opposite.ts';
import { mergeRuns } from './score/runs/merge-runs.ts';
import { runsOf } from './score/runs/runs.ts';
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

/** Each walk by itself, then as journeys, then those against their opposites whose opposite is among them. */
function judgeJourneys(traces: readonly Trace[], options: JudgeOptions): JourneyResult[] {
  const { detectors: asked = detectors, traceFile = () => '' } = options;
  const walks = traces.map((trace, at) => ({ ...aloneOf(trace, asked), file: traceFile(at) }));
  const journeys = runsOf(traces).map((runs) => runs.flatMap((at) => walks[at] ?? []));
  const alone = journeys.map((all) => mergeRuns(all.map(({ result }) => result)));
  return journeys.map((all) => {
    const [first] = all;
    const opposite = first && oppositeAmong(first.trace, alone);
    const results = all.map((walk) => ({
      ...(opposite ? resultAgainst(walk, opposite) : walk.result),
      trace: walk.file,
    }));
    return withGates(mergeRuns(results), all, options);
  });
}

const known = new WeakMap<readonly Detector[], WeakMap<Trace, Alone>>();

/** One walk as these detectors see it, found out once: whoever judges the same traces again has the same answer. */
function aloneOf(trace: Trace, asked: readonly Detector[]): Alone {
  const byTrace = known.get(asked) ?? new WeakMap<Trace, Alone>();
  known.set(asked, byTrace);
  const before = byTrace.get(trace);
  if (before) return before;
  const whole = interpret(trace);
  const verdicts = detectAll(whole, asked);
  const alone = { trace: whole, verdicts, result: scoreTrace(whole, verdicts) };
  byTrace.set(trace, alone);
  return alone;
}

/** What the walks of a journey came to, held against its limits, with what is to be known beside. */
function withGates(
  result: JourneyResult,
  walks: readonly Alone[],
  options: JudgeOptions,
): JourneyResult {
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
