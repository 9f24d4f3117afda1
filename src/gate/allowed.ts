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

/** Each of them is one more question, and a step of the script that answers it. */
const askers: ReadonlySet<string> = new Set([
  'unneeded-question',
  'repeated-question',
  'confirm-field',
]);
const asks = ({ detector }: Finding) => askers.has(detector);

const partOf: { readonly [Name in LimitName]?: Part } = {
  steps,
  'scripted-steps': (finding) => (asks(finding) ? steps(finding) : 0),
  'forced-steps': (finding) => (asks(finding) ? 0 : steps(finding)),
  questions: is(asks),
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
