import { timedDetectors } from '../../src/detect/index.ts';
import type { Finding, JourneyResult } from '../../src/score/model/result.ts';

/** What was found, without what rests on measured time: a busy machine may add to that. */
export function lasting({ findings }: JourneyResult): readonly Finding[] {
  return findings.filter(({ detector }) => !timedDetectors.includes(detector));
}
