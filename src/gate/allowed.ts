import { Type } from 'typebox';
import { redirectEvidence } from '../detect/detectors/redirect.ts';
import type { LimitName } from '../journey/model/journey.ts';
import { evidenceAs } from '../score/model/evidence-as.ts';
import type { Finding } from '../score/model/result.ts';

/**
 * How much of a measure is due to findings that are not held against the site: accepted ones, and those of detectors
 * that are newer than the baseline.
 */
export function allowedFor(name: LimitName, findings: readonly Finding[]): number {
  return findings.reduce((sum, finding) => sum + (partOf[name]?.(finding) ?? 0), 0);
}

type Part = (finding: Finding) => number;

const is =
  (holds: (finding: Finding) => boolean): Part =>
  (finding) =>
    Number(holds(finding));
const steps: Part = ({ saves }) => saves.steps;
const isInterruption = ({ role }: Finding) => role === 'interruption';
const isSurvey = (finding: Finding) => isInterruption(finding) && finding.kind === 'survey';

/** One more question, and a step of the script that answers it. */
const asks = ({ role }: Finding) => role === 'question';

const hops = Type.Pick(redirectEvidence, ['hops']);

const partOf: { readonly [Name in LimitName]?: Part } = {
  steps,
  'scripted-steps': (finding) => (asks(finding) ? steps(finding) : 0),
  'forced-steps': (finding) => (asks(finding) ? 0 : steps(finding)),
  questions: is(asks),
  clicks: steps,
  keystrokes: ({ saves }) => saves.keystrokes,
  friction: ({ saves }) => saves.points ?? 0,
  redirects: (finding) => evidenceAs(hops, finding)?.hops.length ?? 0,
  interruptions: is(isInterruption),
  surveys: is(isSurvey),
  'surveys-before-goal': is((finding) => isSurvey(finding) && finding.premature === true),
  'dead-ends': is(({ role }) => role === 'dead-end'),
};
