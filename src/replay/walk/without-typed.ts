import { makeRedactor } from '../../trace/redact.ts';
import type { TypedLog } from '../record/typed-log.ts';
import type { StepProgress } from './walk-steps.ts';

/** Progress is shown as the trace is: without what was typed. */
export function withoutTyped(typed: TypedLog, progress: StepProgress): StepProgress {
  return (step, state, note) => {
    const redact = makeRedactor(typed.all());
    progress({ ...step, words: redact(step.words) }, state, redact(note));
  };
}
