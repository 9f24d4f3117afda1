import type { JourneyResult } from '../score/model/result.ts';
import type { Place } from './comparison.ts';
import { countsOf } from './entry-of.ts';

/** As much of a result as a comparison shows of it. What was not measured has no numbers. */
export function placeOf(result: JourneyResult, source: number): Place {
  const { journey, job, site, environment, outcome, detail, friction } = result;
  const isMeasured = outcome !== 'unmeasured';
  const { total, task, avoidable, duty, intervals } = result.effort;
  return {
    source,
    journey,
    job,
    site,
    device: environment.device,
    outcome,
    detail,
    counts: isMeasured ? countsOf(result) : null,
    effort: isMeasured ? { total, task, avoidable, duty, intervals } : null,
    waiting: isMeasured ? result.counts.waits.total : null,
    friction,
  };
}
