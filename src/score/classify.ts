import type { Added } from '../detect/detector.ts';
import type { Entry } from '../effort/entries.ts';
import type { Piece } from '../effort/ledger.ts';
import type { Counted } from '../effort/operators.ts';
import type { Trace } from '../trace/trace.ts';
import { isDeadEnd, type Sighting } from './found-by.ts';

/** Something found, with its identity. */
export type Identified = Sighting & { readonly id: string };

/** Thirds do not quite add up to one: what floating point leaves of an entry is no line. */
const negligible = 1e-12;

/**
 * Says of every operator what it was spent on. Findings claim what is there, in this order: dead ends, interruptions,
 * redirects, needless steps, then the rest as found; what one has claimed no other can. What they add is theirs. The
 * rest is task: benefit of the doubt, not approval. Pieces come in the order of the trace.
 */
export function classify(
  trace: Trace,
  entries: readonly Entry[],
  found: readonly Identified[],
): readonly Piece[] {
  const left = new Map(entries.map((entry) => [entry, 1]));
  const isDuty = dutyOf(trace, found);
  const claimed = inOrder(found).flatMap((finding) => {
    const own = { finding: finding.id };
    const claims = finding.detected.claims.flatMap(({ event, share = 1 }) =>
      entries
        .filter((entry) => entry.event === event)
        .map((entry): Piece => {
          const taken = Math.min(left.get(entry) ?? 0, Math.max(0, share));
          left.set(entry, (left.get(entry) ?? 0) - taken);
          return {
            ...entry,
            ...own,
            share: taken,
            class: isDuty(finding, event) ? 'duty' : 'avoidable',
          };
        }),
    );
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
export function addedEntries({ detected }: Sighting, trace: Trace): readonly Entry[] {
  return detected.adds.map((added) => ({
    event: added.event,
    step: trace.events[added.event]?.step ?? detected.step,
    what: added.what,
    operators: operatorsFor(added),
  }));
}

function addedBy(finding: Identified, trace: Trace, kind: Piece['class']): readonly Piece[] {
  return addedEntries(finding, trace).map((entry) => ({
    ...entry,
    share: 1,
    class: kind,
    finding: finding.id,
  }));
}

function operatorsFor({
  mental = 0,
  words = 0,
  resume = false,
  seconds = 0,
}: Added): readonly Counted[] {
  const counts: readonly Counted[] = [
    { operator: 'M', count: mental },
    { operator: 'R', count: words },
    { operator: 'L', count: resume ? 1 : 0 },
    { operator: 'W', count: seconds },
  ];
  return counts.filter(({ count }) => count > 0);
}

function inOrder(found: readonly Identified[]): readonly Identified[] {
  return found.toSorted((one, other) => rankOf(one) - rankOf(other));
}

const ranks: readonly ((finding: Identified) => boolean)[] = [
  isDeadEnd,
  ({ detector }) => detector === 'interruption',
  ({ detector }) => detector === 'redirect',
  ({ detector }) => detector === 'needless-step',
];

function rankOf(finding: Identified): number {
  const rank = ranks.findIndex((is) => is(finding));
  return rank === -1 ? ranks.length : rank;
}

/**
 * What the journey declares the law to demand: of the first interruption of a declared kind, noticing it and, for consent,
 * the first answer, for an age gate all it asks. Second layers of a consent banner and whatever comes again are not.
 */
function dutyOf(
  trace: Trace,
  found: readonly Identified[],
): (finding: Identified, event?: number) => boolean {
  const firsts = trace.journey.duty.flatMap((kind) => firstOfKind(kind, found) ?? []);
  const isAct = (event: number) => trace.events[event]?.type === 'act';
  return (finding, event) => {
    if (!firsts.includes(finding)) return false;
    if (event === undefined || finding.detected.kind !== 'consent') return true;
    const acts = finding.detected.claims.map((claim) => claim.event).filter(isAct);
    return event === Math.min(...acts);
  };
}

function firstOfKind(kind: string, found: readonly Identified[]): Identified | undefined {
  return found
    .filter(({ detector, detected }) => detector === 'interruption' && detected.kind === kind)
    .toSorted((one, other) => one.detected.at - other.detected.at)[0];
}
