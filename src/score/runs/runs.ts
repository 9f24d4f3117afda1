import type { Trace } from '../../trace/trace.ts';

/**
 * Positions of traces that are walks of the same journey, in the order of their first. The second and later walks of a
 * journey belong to the first walk before them of the same file, name, site and digest.
 */
export function runsOf(traces: readonly Trace[]): readonly (readonly number[])[] {
  const groups: { readonly key: string; readonly positions: number[] }[] = [];
  for (const [position, trace] of traces.entries()) {
    const key = keyOf(trace);
    const before = groups.findLast((group) => group.key === key);
    if (before && trace.run > 1) before.positions.push(position);
    else groups.push({ key, positions: [position] });
  }
  return groups.map(({ positions }) => positions);
}

function keyOf({ journey, environment }: Trace): string {
  const { file, digest, site } = journey;
  return [file, journey.journey, digest, site, environment.device].join('\n');
}
