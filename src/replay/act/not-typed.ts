import { describeTarget } from '../../steps/describe-target.ts';
import type { Target } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';

/** A field for a date or a time was to get something else. */
export function notADate(target: Target): StuckError {
  const wanted = describeTarget(target);
  return new StuckError({
    found: 'failed',
    wanted,
    nearest: [],
    reason: '',
    message: `${wanted} takes a date or a time, and not what is typed there. Write 2026-11-24, 14:30 or 2026-11.`,
  });
}

/** A field that only the page fills was to be typed into. */
export function takesNoKeys(target: Target): StuckError {
  const wanted = describeTarget(target);
  const message = `${wanted} cannot be typed into: the page fills it from what a press on it opens. Press it, and choose there.`;
  return new StuckError({ found: 'failed', wanted, nearest: [], reason: '', message });
}
