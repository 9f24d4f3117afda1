import type { Detected, Detector, Verdict } from '../../src/detect/detector.ts';
import type { Judged } from '../../src/score/found-by.ts';

/** One thing found that costs nothing, unless told otherwise. */
export function detectedOf(partial: Partial<Detected> = {}): Detected {
  return {
    kind: 'survey',
    confidence: 0.9,
    step: 0,
    at: 0,
    page: 'https://clinic.example/book',
    what: 'How did we do?',
    message: 'A survey came in the way.',
    fix: 'Ask after the goal.',
    blocks: false,
    breaksTrust: false,
    claims: [],
    adds: [],
    evidence: {},
    ...partial,
  };
}

/** A detector's answer: `found` when anything was. */
export function judgedBy(id: string, found: readonly Detected[]): Judged {
  return verdictBy(id, found.length > 0 ? { verdict: 'found', found } : { verdict: 'clear' });
}

export function verdictBy(id: string, verdict: Verdict): Judged {
  return { detector: detectorOf(id, verdict), verdict };
}

function detectorOf(id: string, verdict: Verdict): Detector {
  return {
    id,
    title: id,
    looksFor: '',
    why: '',
    fix: '',
    source: '',
    restsOn: [],
    detect: () => verdict,
  };
}
