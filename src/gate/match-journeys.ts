import type { JourneyResult } from '../score/model/result.ts';
import type { JourneyComparison } from './comparison.ts';

type Matches = {
  readonly pairs: readonly {
    readonly before: JourneyResult;
    readonly after: JourneyResult;
    readonly matchedBy: JourneyComparison['matchedBy'];
  }[];
  readonly onlyBefore: readonly JourneyResult[];
  readonly onlyAfter: readonly JourneyResult[];
};

/**
 * Finds what belongs together in two sets of results: journeys of one name on one device; and of those left, one on
 * each side that are alone with their job and device.
 */
export function matchJourneys(
  before: readonly JourneyResult[],
  after: readonly JourneyResult[],
): Matches {
  const named = pairUp(before, after, nthOf(before, nameOf), nthOf(after, nameOf));
  const onJob = pairUp(
    named.onlyBefore,
    named.onlyAfter,
    aloneOnJob(named.onlyBefore),
    aloneOnJob(named.onlyAfter),
  );
  return {
    pairs: [
      ...named.pairs.map((pair) => ({ ...pair, matchedBy: 'name' as const })),
      ...onJob.pairs.map((pair) => ({ ...pair, matchedBy: 'job' as const })),
    ],
    onlyBefore: onJob.onlyBefore,
    onlyAfter: onJob.onlyAfter,
  };
}

/** A journey is known by its title and the customer's device. */
export function nameOf({ journey, environment }: JourneyResult): string {
  return `${journey}\n${environment.device}`;
}

/** The job and the device; undefined where the journey states no job. */
export function jobOf({ job, environment }: JourneyResult): string | undefined {
  return job === '' ? undefined : `${job}\n${environment.device}`;
}

type KeyOf = (result: JourneyResult) => string | undefined;

/** Two of one name in one set are told apart by their order. */
export function nthOf(
  results: readonly JourneyResult[],
  keyOf: (result: JourneyResult) => string,
): (result: JourneyResult) => string {
  const met = new Map<string, number>();
  const keys = new Map<JourneyResult, string>();
  for (const result of results) {
    const key = keyOf(result);
    const nth = (met.get(key) ?? 0) + 1;
    met.set(key, nth);
    keys.set(result, `${key}\n${nth}`);
  }
  return (result) => keys.get(result) ?? '';
}

function aloneOnJob(results: readonly JourneyResult[]): KeyOf {
  const jobs = results.map(jobOf);
  return (result) => {
    const job = jobOf(result);
    return jobs.filter((one) => one === job).length === 1 ? job : undefined;
  };
}

function pairUp(
  before: readonly JourneyResult[],
  after: readonly JourneyResult[],
  keyBefore: KeyOf,
  keyAfter: KeyOf,
) {
  const others = new Map(after.map((result) => [keyAfter(result), result]));
  others.delete(undefined);
  const pairs = before.flatMap((result) => {
    const other = others.get(keyBefore(result));
    return other ? [{ before: result, after: other }] : [];
  });
  const matched = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  return {
    pairs,
    onlyBefore: before.filter((result) => !matched.has(result)),
    onlyAfter: after.filter((result) => !matched.has(result)),
  };
}
