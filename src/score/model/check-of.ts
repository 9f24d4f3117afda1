import type { Detector } from '../../detect/detector.ts';
import type { Check } from './result.ts';

/** What a report keeps of a detector, so that the report can be read without it. */
export function checkOf(detector: Detector): Check {
  const { id, role, title, looksFor, why, fix, source, dependsOnTime = false } = detector;
  // What TypeBox keeps beside the schema is none of the schema.
  const evidence = JSON.parse(JSON.stringify(detector.evidence));
  return { detector: id, role, title, looksFor, why, fix, source, dependsOnTime, evidence };
}
