import type { JourneyResult, Report } from '../score/model/result.ts';
import type { JobComparison, Place } from './comparison.ts';
import { jobOf, nthOf } from './match-journeys.ts';
import { placeOf } from './place-of.ts';

/** Jobs that several journeys or sites are about; of a journey that was walked on one site several times, the last walk. */
export function jobsOf(reports: readonly Pick<Report, 'results'>[]): readonly JobComparison[] {
  const jobs = new Map<string, Map<string, Place>>();
  for (const [source, { results }] of reports.entries()) {
    const entryOf = nthOf(results, ({ journey, site }) => `${journey}\n${site}`);
    for (const result of results) {
      const job = jobOf(result);
      if (job === undefined) continue;
      const places = jobs.get(job) ?? new Map<string, Place>();
      jobs.set(job, places.set(entryOf(result), placeOf(result, source)));
    }
  }
  return [...jobs.values()]
    .filter(({ size }) => size > 1)
    .map((places) => jobFrom([...places.values()].toSorted(leastFirst)));
}

function jobFrom(places: readonly Place[]): JobComparison {
  return { job: places[0]?.job ?? '', device: places[0]?.device ?? '', places: [...places] };
}

const ranks: { readonly [Outcome in JourneyResult['outcome']]: number } = {
  reached: 0,
  blocked: 1,
  unmeasured: 2,
};

/** Whoever lets the customer through comes first; among those, by friction, then by effort. */
function leastFirst(one: Place, other: Place): number {
  return (
    ranks[one.outcome] - ranks[other.outcome] ||
    (one.friction?.score ?? 0) - (other.friction?.score ?? 0) ||
    (one.effort?.total ?? 0) - (other.effort?.total ?? 0)
  );
}
