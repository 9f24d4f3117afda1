import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { isInterruption } from '../model/found-by.ts';
import type { Identified } from './identity.ts';

/** Whether the law demands what a finding is about: in itself, or in what it claims of an event. */
export type IsDuty = (finding: Identified, event?: number) => boolean;

/**
 * What the journey declares the law to demand: of the first interruption of a declared kind, noticing it and, for consent,
 * the first answer, for an age gate all it asks. Second layers of a consent banner and whatever comes again are not.
 */
export function dutyOf(trace: InterpretedTrace, found: readonly Identified[]): IsDuty {
  const firsts = new Set(trace.journey.duty.map((kind) => firstOfKind(kind, found)?.id));
  const isAct = (event: number) => trace.events[event]?.type === 'act';
  return (finding, event) => {
    if (!firsts.has(finding.id)) return false;
    if (event === undefined || finding.detected.kind !== 'consent') return true;
    const acts = finding.detected.claims.map((claim) => claim.event).filter(isAct);
    return event === Math.min(...acts);
  };
}

function firstOfKind(kind: string, found: readonly Identified[]): Identified | undefined {
  return found
    .filter(({ detector, detected }) => isInterruption({ detector }) && detected.kind === kind)
    .toSorted((one, other) => one.detected.at - other.detected.at)[0];
}
