import type { LimitName } from '../journey/model/journey.ts';
import type { JourneyResult } from '../score/model/result.ts';
import type { CountChange, Verdict } from './comparison.ts';
import { countsOf } from './entry-of.ts';
import { measures } from './measures.ts';
import { baselineMeasures, parts } from './rules.ts';

/** Compares counts exactly: they are the same in every walk on the same behaviour of the site. */
export function compareCounts(before: JourneyResult, after: JourneyResult): CountChange[] {
  const [one, other] = [countsOf(before), countsOf(after)];
  return countNames.map((name) => {
    const [was = 0, is = 0] = [one[name], other[name]];
    return {
      name,
      title: measures[name].title,
      isPart: parts.has(name),
      before: before.outcome === 'unmeasured' ? null : was,
      after: after.outcome === 'unmeasured' ? null : is,
      verdict: verdictOn(was, is, endOf(before, after)),
    };
  });
}

const countNames: readonly LimitName[] = baselineMeasures.filter((name) => name !== 'friction');

/** Which of two walks ended before its script did, so that less of something is no gain of its own. */
export type CutShort = 'none' | 'before' | 'after' | 'both';

/** Two that ended in the same step went equally far. */
export function endOf(before: JourneyResult, after: JourneyResult): CutShort | 'unmeasured' {
  if (before.outcome === 'unmeasured' || after.outcome === 'unmeasured') return 'unmeasured';
  const [one, other] = [stoppedAt(before), stoppedAt(after)];
  if (one === other) return 'none';
  if (one !== undefined && other !== undefined) return 'both';
  return one === undefined ? 'after' : 'before';
}

function stoppedAt({ outcome, endedInStep, steps }: JourneyResult): string | undefined {
  if (outcome !== 'blocked' || endedInStep === null || endedInStep >= steps.length - 1) {
    return undefined;
  }
  return steps[endedInStep]?.words ?? '';
}

/** Less is better; but a walk that was cut short may only look better than it is. */
export function verdictOn(was: number, is: number, cut: CutShort | 'unmeasured'): Verdict {
  if (cut === 'unmeasured' || cut === 'both') return 'not-comparable';
  if (cut === 'before' && was <= is) return 'not-comparable';
  if (cut === 'after' && is <= was) return 'not-comparable';
  if (was === is) return 'same';
  return is < was ? 'better' : 'worse';
}
