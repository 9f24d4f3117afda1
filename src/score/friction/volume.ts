import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { JourneyResult } from '../model/result.ts';

const secondsAnHour = 3600;

/**
 * What all customers together spend in a month on what is avoidable: model hours of practised customers, with their 80 %
 * interval. It says nothing of what they do about it. No hours where the journey was not measured.
 */
export function volumeOf(
  { journey: { volume } }: InterpretedTrace,
  { avoidable, intervals }: Pick<JourneyResult['effort'], 'avoidable' | 'intervals'>,
  outcome: JourneyResult['outcome'],
): JourneyResult['volume'] {
  if (volume === undefined) return null;
  const hours = (seconds: number) => (volume.perMonth * seconds) / secondsAnHour;
  const { low, high } = intervals.avoidable;
  return {
    ...volume,
    avoidableHours:
      outcome === 'unmeasured'
        ? null
        : { value: hours(avoidable), low: hours(low), high: hours(high) },
  };
}
