/** A trace as it was parsed, before anyone knows that it is one. */
export type OldTrace = { readonly [name: string]: unknown };

/** Makes of a trace of one version the same trace as the next version writes it. */
export type Upgrade = (trace: OldTrace) => OldTrace;
