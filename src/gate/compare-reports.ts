import type { Report } from '../score/model/result.ts';
import { compareJourneys } from './compare-journeys.ts';
import {
  type ComparedSource,
  type Comparison,
  comparisonVersion,
  type NamedReport,
} from './comparison.ts';
import { jobsOf } from './jobs-of.ts';
import { matchJourneys } from './match-journeys.ts';
import { placeOf } from './place-of.ts';
import { trendsOf } from './trends-of.ts';

/**
 * Compares results, or sets of results. Two are taken as they are given, the first as it was before; more than two are
 * put in the order of time. One alone is compared only within itself: several sites on one job.
 */
export function compareReports(given: readonly NamedReport[]): Comparison {
  const named = given.length > 2 ? given.toSorted(earlierFirst) : given;
  const reports = named.map(({ report }) => report);
  return {
    comparisonVersion,
    sources: named.map(sourceOf),
    ...endsCompared(reports),
    jobs: [...jobsOf(reports)],
    trends: reports.length > 2 ? [...trendsOf(reports)] : [],
    notes: [...notesOn(named)],
  };
}

function earlierFirst({ report: one }: NamedReport, { report: other }: NamedReport): number {
  if (one.startedAt === other.startedAt) return 0;
  return one.startedAt < other.startedAt ? -1 : 1;
}

function sourceOf({ name, report: { startedAt, scoreModel, tool } }: NamedReport): ComparedSource {
  return { name, startedAt, scoreModel, tool: tool.version };
}

function endsCompared(reports: readonly Report[]): Pick<Comparison, 'journeys' | 'unmatched'> {
  const [first, last] = [reports[0], reports.at(-1)];
  if (first === undefined || last === undefined || reports.length < 2) {
    return { journeys: [], unmatched: [] };
  }
  const at = reports.length - 1;
  const { pairs, onlyBefore, onlyAfter } = matchJourneys(first.results, last.results);
  return {
    journeys: pairs.map(({ before, after, matchedBy }) =>
      compareJourneys(
        { result: before, source: 0, scoreModel: first.scoreModel },
        { result: after, source: at, scoreModel: last.scoreModel },
        matchedBy,
      ),
    ),
    unmatched: [
      ...onlyBefore.map((result) => placeOf(result, 0)),
      ...onlyAfter.map((result) => placeOf(result, at)),
    ],
  };
}

function notesOn(named: readonly NamedReport[]): readonly string[] {
  const models = new Set(named.map(({ report }) => report.scoreModel));
  const [first, second] = named;
  const isReversed =
    named.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    second.report.startedAt !== '' &&
    first.report.startedAt > second.report.startedAt;
  return [
    ...(models.size > 1
      ? [
          `The results have different score models (${[...models].join(', ')}): seconds and friction stand beside each other, and are not compared.`,
        ]
      : []),
    ...(isReversed
      ? ['What is named first was walked after what is named second. It is taken as it was named.']
      : []),
  ];
}
