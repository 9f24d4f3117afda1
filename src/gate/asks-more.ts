import type { GateResult, JourneyResult } from '../score/model/result.ts';
import type { BaselineEntry } from './baseline.ts';

/**
 * A form that was sent when the baseline was written, and is refused now for what the journey leaves empty, asks for more than
 * it did: that got worse, although nothing could be measured. Where the journey was edited since, it may have forgotten a field.
 */
export function asksMore(
  { leftEmpty = [], journeyDigest }: JourneyResult,
  { outcome, digest }: BaselineEntry,
): GateResult[] {
  if (leftEmpty.length === 0 || outcome !== 'reached') return [];
  const isEdited = digest !== journeyDigest;
  const fields = leftEmpty.map((label) => `"${label}"`).join(', ');
  const why = isEdited
    ? 'The journey was edited since, which may be why.'
    : 'In the baseline the goal was reached without. Give it in the journey once that is accepted.';
  return [
    {
      gate: 'asks-more',
      limit: 0,
      actual: leftEmpty.length,
      state: isEdited ? 'unsure' : 'failed',
      message: `The site asks for more: it does not go on without ${fields}. ${why}`,
    },
  ];
}
