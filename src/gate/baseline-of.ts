import type { JourneyResult, Report } from '../score/model/result.ts';
import { type Baseline, type BaselineEntry, baselineVersion, keyOf } from './baseline.ts';
import { entryFor } from './baseline-gates.ts';
import { goneFrom } from './baseline-notes.ts';
import { entryOf } from './entry-of.ts';

export type BaselineChange = {
  readonly before?: Baseline | undefined;
  /** Takes out journeys that are not among the results. */
  readonly prune: boolean;
  /** Lowers what got better, and accepts nothing that got worse. */
  readonly tighten: boolean;
};

/** The baseline that these results make of the one before. Journeys that were not measured stay as they were. */
export function baselineOf(
  report: Pick<Report, 'results' | 'tool' | 'scoreModel'>,
  { before = { baselineVersion, journeys: [] }, prune, tighten }: BaselineChange,
): Baseline {
  const fresh = report.results.flatMap((result) => {
    const old = entryFor(result, before);
    if (result.outcome === 'unmeasured') return old ?? [];
    if (!tighten) return entryOf(result, report);
    return old === undefined ? [] : tightened(old, result, report);
  });
  const known = new Set(report.results.map(keyOfResult));
  const kept = prune ? [] : before.journeys.filter((entry) => !known.has(keyOf(entry)));
  return { baselineVersion, journeys: [...kept, ...fresh] };
}

/** Titles that several results have on one device: a baseline could not tell them apart. */
export function sharedTitles(results: readonly JourneyResult[]): readonly string[] {
  const keys = results.map(keyOfResult);
  const twice = results.filter((_, at) => keys.indexOf(keys[at] ?? '') !== at);
  return [...new Set(twice.map(({ journey }) => journey))];
}

function keyOfResult({ journey, environment }: JourneyResult): string {
  return keyOf({ journey, device: environment.device });
}

function tightened(
  old: BaselineEntry,
  result: JourneyResult,
  report: Pick<Report, 'tool' | 'scoreModel'>,
): BaselineEntry {
  const now = entryOf(result, report);
  const counts = Object.entries(old.counts).map(([name, count]) => [
    name,
    Math.min(count, now.counts[name] ?? count),
  ]);
  const gone = new Set(goneFrom(result, old));
  const isLower =
    old.scoreModel === now.scoreModel &&
    now.friction !== null &&
    now.friction.score < (old.friction?.score ?? 0);
  return {
    ...old,
    outcome: now.outcome === 'reached' ? 'reached' : old.outcome,
    counts: Object.fromEntries(counts),
    friction: isLower ? now.friction : old.friction,
    findings: old.findings.filter((id) => !gone.has(id)),
  };
}
