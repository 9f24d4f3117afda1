import { type Limits, limitNames } from '../journey/model/journey.ts';
import type { Project } from '../journey/model/project.ts';
import type { JourneyResult } from '../score/model/result.ts';
import type { GateLimits } from './gate-options.ts';

/**
 * The limits that hold for a journey: its own first, then those of its tags (of several the strictest), then those of
 * the project.
 */
export function limitsFor(
  { tags }: JourneyResult,
  own: GateLimits,
  { limits, limitsByTag }: Pick<Project, 'limits' | 'limitsByTag'>,
): GateLimits {
  return { ...limits, ...strictest(tags.flatMap((tag) => limitsByTag[tag] ?? [])), ...own };
}

function strictest(all: readonly Limits[]): GateLimits {
  const numbers = limitNames.flatMap((name) => {
    const set = all.flatMap((limits) => limits[name] ?? []);
    return set.length === 0 ? [] : [[name, Math.min(...set)] as const];
  });
  const outcome = all.find((limits) => limits.outcome !== undefined)?.outcome;
  return { ...Object.fromEntries(numbers), ...(outcome !== undefined && { outcome }) };
}
