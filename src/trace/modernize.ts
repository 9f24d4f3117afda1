/** A trace as it was parsed, before anyone knows that it is one. */
export type OldTrace = { readonly [name: string]: unknown };

/** Makes of a trace of one version the same trace as the next version writes it. */
export type Upgrade = (trace: OldTrace) => OldTrace;

/**
 * One for each version that was, in order: the first makes version 2 of version 1. Whoever raises `traceVersion` adds one,
 * so that a trace that was saved once can be judged for good.
 */
export const upgrades: readonly Upgrade[] = [];

/** A trace of any version since 1 as the newest version writes it. What is none of these is returned as it is. */
export function modernize(trace: OldTrace, steps: readonly Upgrade[] = upgrades): OldTrace {
  const { traceVersion: version } = trace;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return trace;
  return steps
    .slice(version - 1)
    .reduce((old, upgrade, at) => ({ ...upgrade(old), traceVersion: version + at + 1 }), trace);
}
