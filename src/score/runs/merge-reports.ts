import { UserError } from '../../errors.ts';
import type { JourneyResult, Report } from '../model/result.ts';

/** A report, and the name it is told by. */
export type NamedReport = { readonly name: string; readonly report: Report };

/**
 * Reports of several machines as one: what one run of all their journeys would have given. Shards have their results in
 * the order of the whole run; others in the order given. Refuses what does not belong together.
 */
export function mergeReports(parts: readonly NamedReport[]): Report {
  const [first] = parts;
  if (first === undefined) throw new UserError('Name the reports to merge.');
  refuseOtherModels(first, parts);
  refuseTwice(parts);
  const reports = parts.map(({ report }) => report);
  const walked = reports.filter(({ results }) => results.length > 0);
  const starts = walked.map(({ startedAt }) => startedAt).sort();
  const notes = [...notesOver(reports), ...versionNote(walked), ...missingNote(parts)];
  return {
    schemaVersion: first.report.schemaVersion,
    scoreModel: first.report.scoreModel,
    tool: (walked[0] ?? first.report).tool,
    startedAt: starts[0] ?? '',
    results: inOrder(reports),
    checks: checksOver(reports),
    ...(notes.length > 0 && { notes }),
  };
}

/** Shards of the run that are not among these, by number. */
export function missingShards(parts: readonly NamedReport[]): readonly number[] {
  const shards = parts.flatMap(({ name, report: { shard } }) =>
    shard ? [{ name, ...shard }] : [],
  );
  const [first] = shards;
  if (first === undefined) return [];
  const other = shards.find(({ of }) => of !== first.of);
  if (other !== undefined) {
    throw new UserError(
      `${first.name} is one of ${first.of} shards, and ${other.name} one of ${other.of}: they are not of one run.`,
    );
  }
  const met = new Set(shards.map(({ index }) => index));
  return Array.from({ length: first.of }, (_, at) => at + 1).filter((index) => !met.has(index));
}

function refuseOtherModels(first: NamedReport, parts: readonly NamedReport[]): void {
  const other = parts.find(({ report }) => report.scoreModel !== first.report.scoreModel);
  if (other === undefined) return;
  throw new UserError(
    `${first.name} was scored by model ${modelOf(first)}, and ${other.name} by model ${modelOf(other)}: their scores do not go together. \`friction judge --out\` scores traces again.`,
  );
}

function modelOf({ report }: NamedReport): string {
  return report.scoreModel.replace(/[^\w.-]/g, '').slice(0, 20);
}

function refuseTwice(parts: readonly NamedReport[]): void {
  const met = new Map<string, string>();
  for (const { name, report } of parts) {
    const keys = new Set(report.results.map(keyOf));
    for (const { journey, ...result } of report.results) {
      const before = met.get(keyOf({ journey, ...result }));
      if (before === undefined) continue;
      const title = journey.replace(/\p{C}/gu, ' ').slice(0, 100);
      throw new UserError(
        `"${title}" on the same site and device is in ${before} and in ${name}. A journey can be in one of the reports only.`,
      );
    }
    for (const key of keys) met.set(key, name);
  }
}

function keyOf({ journey, site, environment: { device } }: JourneyResult): string {
  return JSON.stringify([journey, site, device]);
}

function inOrder(reports: readonly Report[]): JourneyResult[] {
  const placed = reports.flatMap(({ results, shard }) =>
    results.map((result, at) => ({ result, at: shard?.positions[at] })),
  );
  const isPlaced = placed.every(({ at }) => at !== undefined);
  const sorted = isPlaced ? placed.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)) : placed;
  return sorted.map(({ result }) => result);
}

/** What any of them looked for, each once. */
function checksOver(reports: readonly Report[]): Report['checks'] {
  const checks = reports.flatMap((report) => report.checks);
  return [...new Map(checks.map((check) => [check.detector, check])).values()];
}

/** What is said of a journey stands; what is said of a part as a whole does only when every part says so. */
function notesOver(reports: readonly Report[]): readonly string[] {
  const all = reports.map(({ notes = [], results }) =>
    notes.map((note) => ({
      note,
      isOfJourney: results.some(({ journey }) => note.startsWith(`"${journey}": `)),
    })),
  );
  const isSaidByAll = (text: string) =>
    all.every((notes) => notes.some(({ note }) => note === text));
  const kept = all.flat().filter(({ note, isOfJourney }) => isOfJourney || isSaidByAll(note));
  return [...new Set(kept.map(({ note }) => note))];
}

function versionNote(walked: readonly Report[]): readonly string[] {
  const versions = [...new Set(walked.map(({ tool }) => tool.version))].sort();
  return versions.length > 1
    ? [
        `Walked by different versions of friction: ${versions.join(', ')}. Counts may differ by that.`,
      ]
    : [];
}

function missingNote(parts: readonly NamedReport[]): readonly string[] {
  const missing = missingShards(parts);
  const of = parts.find(({ report }) => report.shard)?.report.shard?.of;
  if (missing.length === 0) return [];
  return [`Not whole: of ${of} shards these are missing: ${missing.join(', ')}.`];
}
