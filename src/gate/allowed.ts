import { deadEndKinds } from '../detect/kinds.ts';
import type { LimitName } from '../journey/journey.ts';
import type { Finding } from '../score/result.ts';

/**
 * How much of a measure is due to findings that are not held against the site: accepted ones, and those of detectors
 * that are newer than the baseline.
 */
export function allowedFor(name: LimitName, findings: readonly Finding[]): number {
  return findings.reduce((sum, finding) => sum + (partOf[name]?.(finding) ?? 0), 0);
}

const deadEnds: ReadonlySet<string> = new Set(deadEndKinds);

type Part = (finding: Finding) => number;

const is =
  (holds: (finding: Finding) => boolean): Part =>
  (finding) =>
    Number(holds(finding));
const steps: Part = ({ saves }) => saves.steps;
const isInterruption = ({ detector }: Finding) => detector === 'interruption';
const isSurvey = (finding: Finding) => isInterruption(finding) && finding.kind === 'survey';

const partOf: { readonly [Name in LimitName]?: Part } = {
  steps,
  'forced-steps': steps,
  clicks: steps,
  keystrokes: ({ saves }) => saves.keystrokes,
  friction: ({ saves }) => saves.points ?? 0,
  redirects: ({ evidence: { hops } }) => (Array.isArray(hops) ? hops.filter(isCounted).length : 0),
  interruptions: is(isInterruption),
  surveys: is(isSurvey),
  'surveys-before-goal': is((finding) => isSurvey(finding) && finding.evidence.premature === true),
  'dead-ends': is(({ detector }) => deadEnds.has(detector)),
};

function isCounted(hop: unknown): boolean {
  return typeof hop === 'object' && hop !== null && !('counted' in hop && hop.counted === false);
}
