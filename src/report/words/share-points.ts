import type { JourneyResult } from '../../score/model/result.ts';

/**
 * The shares of all findings as whole points that add up to the points of the score: each is rounded down, and what is then
 * left goes to those that lost most.
 */
export const sharePoints = ({ findings }: JourneyResult): readonly string[] => {
  const shares = findings.map(({ share }) => share ?? 0);
  const whole = shares.map(Math.floor);
  const left = Math.round(sumOf(shares)) - sumOf(whole);
  const lost = shares
    .map((share, at) => ({ at, lost: share - Math.floor(share) }))
    .filter((one) => one.lost > 0)
    .toSorted((one, other) => other.lost - one.lost);
  const raised = new Set(lost.slice(0, left).map(({ at }) => at));
  return shares.map((share, at) => {
    const shown = Math.floor(share) + (raised.has(at) ? 1 : 0);
    return shown === 0 && share > 0 ? 'under 1' : String(shown);
  });
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
