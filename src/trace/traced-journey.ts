import type { Goal, Journey } from '../journey/model/journey.ts';
import { typedValues } from '../journey/values/typed-values.ts';
import { allSteps } from '../steps/all-steps.ts';
import { conditionInWords } from '../steps/written-condition.ts';
import { makeRedactor } from './redact.ts';
import type { TracedJourney, TracedStep } from './trace.ts';

/** What a trace says of its journey. Typed values are taken out of its words. */
export function tracedJourney(journey: Journey): TracedJourney {
  const typed = typedValues(journey);
  const redact = makeRedactor(typed);
  const hide = makeRedactor(typed.filter(({ secret }) => secret));
  return {
    journey: journey.journey,
    job: journey.job ?? '',
    site: hide(journey.site),
    file: journey.file,
    digest: journey.digest,
    tags: [...journey.tags],
    once: journey.once,
    needs: journey.needs === undefined ? null : [...journey.needs],
    duty: [...journey.duty],
    goal: redact(goalInWords(journey.goal)),
    goalKind: goalKind(journey.goal),
    limits: Object.fromEntries(Object.entries(journey.limits)),
    consent: journey.customer.consent,
    ...(journey.volume && { volume: { ...journey.volume } }),
    ...(journey.opposite !== undefined && { opposite: journey.opposite }),
  };
}

/** The measured steps of a journey before any is walked, nested ones included; the position of each is its index. */
export function tracedSteps(journey: Journey): TracedStep[] {
  const redact = makeRedactor(typedValues(journey));
  return allSteps(journey.steps).map((step) => ({
    index: step.index,
    words: redact(step.words),
    verb: step.verb,
    file: step.place.file,
    line: step.place.line,
    optional: step.optional ?? false,
    conditional: step.conditional,
    mustExist: step.mustExist ?? false,
    avoidable: redact(step.avoidable ?? ''),
    status: 'not-walked',
    startedAt: null,
    endedAt: null,
    screenshot: '',
  }));
}

/** The goal in words: see "Your appointment is booked". */
function goalInWords(goal: Goal): string {
  return goal === 'done' ? 'every step is done' : conditionInWords(goal);
}

function goalKind(goal: Goal): TracedJourney['goalKind'] {
  if (goal === 'done') return 'done';
  if ('see' in goal) return 'see';
  if ('url' in goal) return 'url';
  return 'gone' in goal ? 'gone' : 'ready';
}
