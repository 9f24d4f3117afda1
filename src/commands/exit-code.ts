import { exitCodeOf } from '../gate/gates.ts';
import type { Report } from '../score/model/result.ts';

/** The exit code of results: 130 when the user stopped, else 1, 3 or 0 as the gates say. */
export function exitCode(
  { results }: Report,
  { interrupted }: { readonly interrupted: boolean },
): number {
  return interrupted ? 130 : exitCodeOf(results);
}
