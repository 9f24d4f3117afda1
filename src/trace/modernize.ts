import { fromVersion1 } from './from-version-1.ts';
import type { OldTrace, Upgrade } from './old-trace.ts';

/**
 * One for each version that was, in order: the first makes version 2 of version 1. Whoever raises `traceVersion` adds one,
 * so that a trace that was saved once can be judged for good.
 */
export const upgrades: readonly Upgrade[] = [fromVersion1];

/** A trace of any version since 1 as the newest version writes it. What is none of these is returned as it is. */
export function modernize(trace: OldTrace, steps: readonly Upgrade[] = upgrades): OldTrace {
  const { traceVersion: version } = trace;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return trace;
  return steps
    .slice(version - 1)
    .reduce((old, upgrade, at) => ({ ...upgrade(old), traceVersion: version + at + 1 }), trace);
}
