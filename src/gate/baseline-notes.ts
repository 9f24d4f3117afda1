import type { JourneyResult, Report } from '../score/model/result.ts';
import type { BaselineEntry } from './baseline.ts';
import { entryFor } from './baseline-gates.ts';
import { browserOf, countsOf } from './entry-of.ts';
import type { GateOptions } from './gate-options.ts';
import { measures } from './measures.ts';
import { baselineMeasures } from './rules.ts';
import { needlessWaivers } from './waivers.ts';
import { writtenAs } from './written-as.ts';

/** What a reader must know of the comparison as a whole. None of it fails anything. */
export function baselineNotes(
  { results, scoreModel }: Pick<Report, 'results' | 'scoreModel'>,
  { baseline, missingBaseline, project }: GateOptions,
): readonly string[] {
  const needless = needlessWaivers(results, project?.accept ?? []).map(
    ({ finding }) =>
      `Accepted in friction.yaml, but not met here: ${finding}. If it is mended, take it out.`,
  );
  if (baseline === undefined) return [...missingNote(missingBaseline), ...needless];
  const notes = results.flatMap((result) => {
    const entry = entryFor(result, baseline);
    return entry === undefined ? [] : notesOn(result, entry, scoreModel);
  });
  const met = new Set(results.flatMap((result) => entryFor(result, baseline) ?? []));
  const stale = baseline.journeys.filter((entry) => !met.has(entry));
  return [...notes, ...staleNote(stale), ...needless];
}

function missingNote(file: string | undefined): readonly string[] {
  if (file === undefined) return [];
  return [
    `There is no baseline to compare with (${file}): what got worse is not told. \`friction baseline\` writes one.`,
  ];
}

function staleNote(stale: readonly BaselineEntry[]): readonly string[] {
  if (stale.length === 0) return [];
  const names = stale.map(({ journey, device }) => `"${journey}" (${device})`).join(', ');
  return [
    `In the baseline, but not among these results: ${names}. What is no more goes out with \`friction baseline --prune\`.`,
  ];
}

function notesOn(
  result: JourneyResult,
  entry: BaselineEntry,
  scoreModel: string,
): readonly string[] {
  const said: string[] = [];
  if (entry.digest !== result.journeyDigest) said.push('edited since the baseline was written');
  if (entry.scoreModel !== scoreModel) {
    said.push(
      `friction is not compared: the baseline has score model ${entry.scoreModel}, this is ${scoreModel}`,
    );
  }
  const browser = browserOf(result.environment.browser);
  if (entry.browser !== browser)
    said.push(`walked in ${browser}, the baseline in ${entry.browser}`);
  const better = improvements(result, entry);
  if (better.length > 0) {
    said.push(
      `better than the baseline: ${better.join(', ')}. \`friction baseline --tighten\` holds on to that`,
    );
  }
  return said.map((text) => `"${result.journey}": ${text}.`);
}

/** What could be tightened: counts that fell, and findings that are gone where everything could be seen. */
export function improvements(result: JourneyResult, entry: BaselineEntry): readonly string[] {
  if (result.outcome === 'unmeasured') return [];
  const counts = countsOf(result);
  const lower = baselineMeasures.flatMap((name) => {
    const [now = 0, before = 0] = [counts[name], entry.counts[name]];
    return now < before
      ? [`${measures[name].title.toLowerCase()} ${now} instead of ${before}`]
      : [];
  });
  const gone = goneFrom(result, entry);
  return [...lower, ...gone.map((id) => `gone: ${id}`)];
}

/**
 * Findings of the baseline that are no more. One whose detector could not tell may be there still; that a site may hide
 * its interruptions from a robot was as true when the baseline was written.
 */
export function goneFrom(result: JourneyResult, entry: BaselineEntry): readonly string[] {
  const met = new Set(writtenAs(result, entry.findings).values());
  const unsure = unsureDetectors(result).map((detector) => `${detector}:`);
  return entry.findings.filter(
    (id) => !met.has(id) && !unsure.some((start) => id.startsWith(start)),
  );
}

/** Detectors that could not tell, so that what they did not find may be there. */
export function unsureDetectors({ verdicts }: JourneyResult): readonly string[] {
  return verdicts
    .filter(
      ({ verdict, isMild }) => verdict === 'error' || (verdict === 'incomplete' && isMild !== true),
    )
    .map(({ detector }) => detector);
}
