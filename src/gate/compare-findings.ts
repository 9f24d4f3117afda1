import { slug } from '../score/ledger/identity.ts';
import type { Finding, JourneyResult } from '../score/model/result.ts';
import { unsureDetectors } from './baseline-notes.ts';
import type { FindingChange } from './comparison.ts';
import { writtenAs } from './written-as.ts';

/**
 * Compares findings by identity: the new ones first, then what is gone, then what is in both. One that the other result
 * could not have seen is neither new nor gone.
 */
export function compareFindings(before: JourneyResult, after: JourneyResult): FindingChange[] {
  if (before.outcome === 'unmeasured' || after.outcome === 'unmeasured') return [];
  const has = new Map(after.findings.map((finding) => [identityIn(after, finding), finding]));
  const had = byIdentity(before, { ...after, findings: named(has) });
  const now = [...has].map(([id, finding]): FindingChange => {
    const change = {
      before: had.get(id) ?? null,
      after: finding,
      stepWords: wordsOf(after, finding),
    };
    if (change.before) return { ...change, status: 'same', because: '' };
    return { ...change, ...unlessDoubtful('new', finding, before) };
  });
  const gone = [...had]
    .filter(([id]) => !has.has(id))
    .map(([, finding]): FindingChange => {
      const change = { before: finding, after: null, stepWords: wordsOf(before, finding) };
      return { ...change, ...unlessDoubtful('gone', finding, after) };
    });
  return [...now, ...gone].toSorted((one, other) => ranks[one.status] - ranks[other.status]);
}

function wordsOf({ steps }: JourneyResult, { step }: Finding): string {
  return steps[step]?.words ?? '';
}

function unlessDoubtful(
  status: 'new' | 'gone',
  { detector }: Finding,
  other: JourneyResult,
): Pick<FindingChange, 'status' | 'because'> {
  const because = doubtAbout(detector, other);
  return { status: because === '' ? status : 'unsure', because };
}

const ranks = { new: 0, unsure: 1, gone: 2, same: 3 } as const;

/** The findings of before by the identities that they have after, where an older report wrote them otherwise. */
function byIdentity(
  before: JourneyResult,
  after: Pick<JourneyResult, 'site' | 'findings'>,
): ReadonlyMap<string, Finding> {
  const had = before.findings.map((finding) => [identityIn(before, finding), finding] as const);
  const written = writtenAs(
    after,
    had.map(([id]) => id),
  );
  const today = new Map([...written].map(([id, older]) => [older, id]));
  return new Map(had.map(([id, finding]) => [today.get(id) ?? id, finding]));
}

const named = (findings: ReadonlyMap<string, Finding>): Finding[] =>
  [...findings].map(([id, finding]) => ({ ...finding, id }));

/** The journey's own name says nothing of what was found: two journeys on one job may be called what they like. */
function identityIn({ journey }: JourneyResult, { id }: Finding): string {
  return id.replace(`:${slug(journey)}:`, ':');
}

/** Why another result says nothing of such a finding; empty where it would have told. */
function doubtAbout(detector: string, other: JourneyResult): string {
  const verdict = other.verdicts.find((one) => one.detector === detector);
  if (verdict === undefined) return 'The other result was made without this check.';
  if (!unsureDetectors(other).includes(detector)) return '';
  return `In the other result this could not be told. ${verdict.because}`.trim();
}
