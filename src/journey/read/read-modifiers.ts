import { readDuration } from '../../steps/duration.ts';
import type { StepModifiers } from '../../steps/step.ts';
import { isMap } from '../source/tree.ts';

/** What stands beside a verb, in the form that is walked. */
export function readModifiers(item: unknown): StepModifiers {
  if (!isMap(item)) return {};
  const { say, optional, secret, within, avoidable, 'must-exist': mustExist } = item;
  return {
    ...(typeof say === 'string' && { say }),
    ...(typeof optional === 'boolean' && { optional }),
    ...(typeof secret === 'boolean' && { secret }),
    ...(typeof within === 'string' && { within: readDuration(within) }),
    ...(typeof avoidable === 'string' && { avoidable }),
    ...(typeof mustExist === 'boolean' && { mustExist }),
  };
}
