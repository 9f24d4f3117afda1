import { interruptionKinds } from '../../detect/kinds.ts';
import type { Finding } from '../../score/model/result.ts';
import { type Aliases, otherCheck } from './aliases.ts';
import { redactEvidence } from './redact-evidence.ts';

/** A finding in the detector's own words: what it is and what it costs, and nothing that the page said. */
export const redactFinding = (finding: Finding, aliases: Aliases): Finding => {
  const { confidence, seenIn, step, at, blocks, breaksTrust, seconds, share, scoreIfFixed } =
    finding;
  const about = aliases.detector(finding.detector);
  const detector = about?.id ?? otherCheck;
  const kind = kindOf(finding.kind, aliases);
  const evidence = about ? redactEvidence(finding.evidence, about.evidence, aliases) : {};
  const premature = finding.premature === true;
  const title = about?.titleFor?.(kind, premature) ?? about?.title ?? kind;
  return {
    id: aliases.finding(finding.id),
    detector,
    kind,
    title,
    why: about?.why ?? '',
    role: about?.role ?? 'effort',
    ...(about?.forces && { forces: about.forces }),
    ...(premature && { premature }),
    ...(about?.dependsOnTime && { dependsOnTime: true }),
    confidence,
    seenIn: { runs: seenIn.runs, of: seenIn.of },
    step,
    page: aliases.page(finding.page),
    at,
    message: `${title}.`,
    fix: about?.fix ?? '',
    blocks,
    breaksTrust,
    seconds,
    share,
    scoreIfFixed,
    saves: {
      seconds: finding.saves.seconds,
      steps: finding.saves.steps,
      keystrokes: finding.saves.keystrokes,
      points: finding.saves.points,
    },
    evidence,
  };
};

/** A word of ours: a kind of interruption, or the name of a detector. */
const kindOf = (kind: string, aliases: Aliases): string =>
  interruptionKinds.find((known) => known === kind) ?? aliases.detector(kind)?.id ?? 'other';
