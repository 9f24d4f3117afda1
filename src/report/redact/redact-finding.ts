import { detectors } from '../../detect/index.ts';
import type { Finding } from '../../score/result.ts';
import { findingTitle } from '../words/finding-title.ts';
import type { Aliases } from './aliases.ts';
import { knownDetector, knownKind } from './known.ts';
import { redactEvidence } from './redact-evidence.ts';

/** A finding in the detector's own words: what it is and what it costs, and nothing that the page said. */
export const redactFinding = (finding: Finding, aliases: Aliases): Finding => {
  const { confidence, seenIn, step, at, blocks, breaksTrust, seconds, share, scoreIfFixed } =
    finding;
  const detector = knownDetector(finding.detector);
  const kind = knownKind(finding.kind);
  const evidence = redactEvidence(finding, aliases);
  const told = { ...finding, detector, kind, evidence, blocks: false, confidence: 1 };
  return {
    id: aliases.finding(finding.id),
    detector,
    kind,
    confidence,
    seenIn: { runs: seenIn.runs, of: seenIn.of },
    step,
    page: aliases.page(finding.page),
    at,
    message: `${findingTitle(told)}.`,
    fix: detectors.find(({ id }) => id === detector)?.fix ?? '',
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
