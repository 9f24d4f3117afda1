import type { Detected, Detector, Verdict } from '../../detect/detector.ts';

/** What one detector found. */
export type FoundBy = { readonly detector: Detector; readonly found: readonly Detected[] };

/** A detector's answer for one journey. */
export type Judged = { readonly detector: Detector; readonly verdict: Verdict };

/** One thing found, and by which detector. */
export type Sighting = { readonly detector: Detector; readonly detected: Detected };

/** What every detector found: a detector that could not see everything may still have found something. */
export function foundBy(verdicts: readonly Judged[]): readonly FoundBy[] {
  return verdicts.map(({ detector, verdict }) => ({
    detector,
    found: 'found' in verdict ? (verdict.found ?? []) : [],
  }));
}

/** All that was found, in the order of the detectors. */
export function sightingsOf(found: readonly FoundBy[]): readonly Sighting[] {
  return found.flatMap(({ detector, found: all }) =>
    all.map((detected) => ({ detector, detected })),
  );
}

/** The customer, doing what the script says, could not go on, if only for a time. */
export function isDeadEnd({ detector }: Pick<Sighting, 'detector'>): boolean {
  return detector.role === 'dead-end';
}

/** A survey that asks before there is anything to rate. */
export function isPrematureSurvey({ detector, detected }: Sighting): boolean {
  return isInterruption({ detector }) && detected.kind === 'survey' && detected.premature === true;
}

/** It came between the customer and the job. */
export function isInterruption({ detector }: Pick<Sighting, 'detector'>): boolean {
  return detector.role === 'interruption';
}
