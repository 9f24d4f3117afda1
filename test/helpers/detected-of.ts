import { Type } from 'typebox';
import type { Detected, Detector, Verdict } from '../../src/detect/detector.ts';
import { detectors } from '../../src/detect/index.ts';
import type { Judged } from '../../src/score/model/found-by.ts';

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

/** The detector of that name, or one that is made up, which says this of every walk. */
export function detectorOf(id: string, verdict: Verdict = { verdict: 'clear' }): Detector {
  const known = detectors.find((detector) => detector.id === id) ?? madeUp(id);
  return { ...known, restsOn: [], detect: () => verdict };
}

function madeUp(id: string): Omit<Detector, 'restsOn' | 'detect'> {
  const words = { title: id, looksFor: '', why: '', fix: '', source: '' };
  return { id, ...words, role: 'effort', evidence: Type.Object({}) };
}
