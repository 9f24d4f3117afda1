/** When an animation is over, in milliseconds of its own time; null: never, or nobody knows. */
export function endOf({ effect }: Animation): number | null {
  const end = effect?.getComputedTiming().endTime;
  return typeof end === 'number' && Number.isFinite(end) ? end : null;
}
