import type { JSX } from 'preact';
import type { JourneyResult } from '../../../score/model/result.ts';

type Baseline = NonNullable<JourneyResult['baseline']>;

/** What stood in the baseline, beside a count of now. */
export const WasCount = ({
  baseline,
  name,
  now,
}: {
  readonly baseline: Baseline | undefined;
  readonly name: string;
  readonly now: number;
}): JSX.Element | null => {
  const before = baseline?.counts[name];
  if (before === undefined) return null;
  const change = now - before;
  const tone = change > 0 ? 'worse' : change < 0 ? 'better' : '';
  return (
    <small class={`was ${tone}`}>
      baseline: {before}
      {change !== 0 && ` (${change > 0 ? '+' : '−'}${Math.abs(change)})`}
    </small>
  );
};

/** What the baseline says of the whole journey: how it ended then, and whether it is still the same journey. */
export const Was = ({ result: { baseline, outcome } }: { readonly result: JourneyResult }) => {
  if (baseline === undefined) return null;
  const { outcome: before, isEdited } = baseline;
  const told = [
    ...(before === outcome ? [] : [`In the baseline the journey was ${before}.`]),
    ...(isEdited ? ['The journey was edited since the baseline was written.'] : []),
  ];
  return told.length === 0 ? null : <p class="quiet was">{told.join(' ')}</p>;
};
