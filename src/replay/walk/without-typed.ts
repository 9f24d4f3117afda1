import { makeRedactor } from '../../trace/redact.ts';
import type { Visit } from '../visit.ts';
import type { StepProgress } from './walk-steps.ts';

/** Progress is shown as the trace is: without what was typed. */
export function withoutTyped(visit: Visit, progress: StepProgress): StepProgress {
  return (step, state, note) => {
    const redact = makeRedactor(visit.typed.all());
    progress({ ...step, words: redact(step.words) }, state, redact(note));
  };
}
