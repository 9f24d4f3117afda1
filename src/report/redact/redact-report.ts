import { Clean } from 'typebox/value';
import type { Detector } from '../../detect/detector.ts';
import { checkOf } from '../../score/model/check-of.ts';
import { Report } from '../../score/model/result.ts';
import { newAliases } from './aliases.ts';
import { knownTime, knownVersion } from './known.ts';
import { redactResult } from './redact-result.ts';

/**
 * A report for handing on: without pictures, texts and addresses of pages, names of sites and journeys, and what their
 * authors wrote. Numbers, verdicts, and words of ours are kept; the same site, page and finding has the same new name
 * throughout. What is kept is named, what is not named is left out. What a detector found that is not among these is left out, too.
 */
export const redactReport = (report: Report, detectors: readonly Detector[]): Report => {
  const aliases = newAliases(detectors);
  // The sites that were walked have the first letters, before those they led to.
  for (const { site } of report.results) aliases.site(site);
  const redacted = {
    schemaVersion: report.schemaVersion,
    scoreModel: knownVersion(report.scoreModel),
    tool: { name: 'friction', version: knownVersion(report.tool.version) },
    startedAt: knownTime(report.startedAt),
    results: structuredClone(report.results).map((result) => redactResult(result, aliases)),
    // What is looked for is said in our words, not in those of the report.
    checks: detectors.map(checkOf),
    notes: [
      'Pictures, texts of pages, and the names of sites and journeys were taken out of this report.',
    ],
  };
  // Figures are taken over whole: whatever a stranger put among them goes.
  Clean(Report, redacted);
  return redacted;
};
