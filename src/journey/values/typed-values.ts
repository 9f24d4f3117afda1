import { allSteps } from '../../steps/all-steps.ts';
import type { Typed } from '../../steps/typed.ts';
import type { Journey } from '../model/journey.ts';
import { verbReader } from '../model/verb-reader.ts';
import { isLate } from './late.ts';

/** Every value a journey gives to the site, with what stands for it, and its secrets: what no trace may hold. */
export function typedValues(journey: Journey): readonly Typed[] {
  const steps = allSteps([...journey.before, ...journey.steps, ...journey.after]);
  const typed = steps.flatMap((step) => verbReader(step.verb).typed(step.args));
  const secrets = journey.secrets.map((value) => ({ value, label: 'secret', secret: true }));
  // A late value is known only when it is typed.
  return [...secrets, ...typed.filter(({ value }) => value !== '' && !isLate(value))];
}
