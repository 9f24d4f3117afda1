import type { Added } from '../../detect/detector.ts';
import type { Entry } from '../../effort/entries.ts';
import type { Piece } from '../../effort/ledger.ts';
import type { Counted } from '../../effort/operators.ts';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { isDeadEnd, type Sighting } from '../model/found-by.ts';
import { dutyOf, type IsDuty } from './duty.ts';
import type { Identified } from './identity.ts';

/** Thirds do not quite add up to one: what floating point leaves of an entry is no line. */
const negligible = 1e-12;

/**
 * Says of every operator what it was spent on. Findings claim what is there, by the precedence of their detectors: dead
 * ends first; what one has claimed no other can. What they add is theirs. The rest is task: benefit of the doubt, not
 * approval. Pieces come in the order of the trace.
 */
export function classify(
  trace: InterpretedTrace,
  entries: readonly Entry[],
  found: readonly Identified[],
  isDuty: IsDuty = dutyOf(trace, found),
): readonly Piece[] {
  const left = new Map(entries.map((entry) => [entry, 1]));
  // An event has one entry at most.
  const at = new Map(entries.map((entry) => [entry.event, entry]));
  const claimed = inOrder(found).flatMap((finding) => {
    const own = { finding: finding.id };
    const claims = finding.detected.claims.flatMap(({ event, share = 1 }): Piece[] => {
      const entry = at.get(event);
      if (entry === undefined) return [];
      const taken = Math.min(left.get(entry) ?? 0, Math.max(0, share));
      left.set(entry, (left.get(entry) ?? 0) - taken);
      const kind = isDuty(finding, event) ? 'duty' : 'avoidable';
      return [{ ...entry, ...own, share: taken, class: kind }];
    });
    return [...claims, ...addedBy(finding, trace, isDuty(finding) ? 'duty' : 'avoidable')];
  });
  const rest = entries.map(
    (entry): Piece => ({ ...entry, share: left.get(entry) ?? 0, class: 'task', finding: '' }),
  );
  return [...rest, ...claimed]
    .filter((piece) => piece.share > negligible)
    .toSorted((one, other) => one.event - other.event);
}

/** Entries for what a finding costs beside acts and waits. */
export function addedEntries({ detected }: Sighting, trace: InterpretedTrace): readonly Entry[] {
  return detected.adds.map((added) => ({
    event: added.event,
    step: trace.events[added.event]?.step ?? detected.step,
    what: added.what,
    operators: operatorsFor(added),
  }));
}

function addedBy(
  finding: Identified,
  trace: InterpretedTrace,
  kind: Piece['class'],
): readonly Piece[] {
  return addedEntries(finding, trace).map((entry) => ({
    ...entry,
    share: 1,
    class: kind,
    finding: finding.id,
  }));
}

function operatorsFor({
  mental = 0,
  pointing = 0,
  screens = 0,
  words = 0,
  resume = false,
  seconds = 0,
}: Added): readonly Counted[] {
  const counts: readonly Counted[] = [
    { operator: 'M', count: mental },
    { operator: 'P', count: pointing },
    { operator: 'S', count: screens },
    { operator: 'R', count: words },
    { operator: 'L', count: resume ? 1 : 0 },
    { operator: 'W', count: seconds },
  ];
  return counts.filter(({ count }) => count > 0);
}

function inOrder(found: readonly Identified[]): readonly Identified[] {
  return found.toSorted((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ detector }: Identified): number {
  return detector.precedence ?? (isDeadEnd({ detector }) ? 0 : 100);
}
