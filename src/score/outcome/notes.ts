import { notesOn } from '../../detect/notes-on.ts';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';

/** What a reader must know beside the numbers. */
export function notesOf(trace: InterpretedTrace): readonly string[] {
  const { environment, journey } = trace;
  const notes: string[] = [];
  if (journey.needs === null && hasAScore.has(trace.end.how)) {
    notes.push(
      'Steps are not judged: the journey does not say what the job needs, so the job minimum is taken from the values it gives.',
    );
  }
  if (environment.pace === 'robot') {
    notes.push(
      'Walked at robot pace, without a customer’s thinking time: no score, and not comparable.',
    );
  }
  if (environment.presentAs === 'customer') {
    notes.push('Presented as a customer: the browser did not say that a robot was at work.');
  }
  return [
    ...notes,
    ...notesOn(trace),
    ...skipped(trace),
    ...fallbacks(trace),
    ...choices(trace),
    ...trace.blindSpots,
  ];
}

/** Endings that may lead to a score: for the others nothing is judged by what the job needs. */
const hasAScore: ReadonlySet<InterpretedTrace['end']['how']> = new Set(['walked', 'stuck']);

function skipped(trace: InterpretedTrace): readonly string[] {
  return trace.steps
    .filter((step) => step.status === 'skipped')
    .map((step) => `Step ${step.index + 1}, ${step.words}: optional, and could not be done.`);
}

/** A control that was not found in the first way is a script that should be mended. */
function fallbacks(trace: InterpretedTrace): readonly string[] {
  const notes = trace.events.flatMap((event) => {
    if (event.type !== 'act' || event.purpose !== 'script') return [];
    const { rung = 1, rungs = 1 } = event.widget ?? {};
    const words = trace.steps[event.step]?.words ?? event.verb;
    return rung > 1
      ? [`Step ${event.step + 1}, ${words}: only way ${rung} of ${rungs} to find it matched.`]
      : [];
  });
  return [...new Set(notes)];
}

/** What was taken of several controls of one name, and why. That two lead to one place makes no difference to anybody. */
function choices(trace: InterpretedTrace): readonly string[] {
  const notes = trace.events.flatMap((event) => {
    if (event.type !== 'act' || event.purpose !== 'script') return [];
    const { count = 0, by = [] } = event.widget?.among ?? {};
    const why = by.flatMap((told) => reasons[told] ?? []);
    const words = trace.steps[event.step]?.words ?? event.verb;
    return why.length > 0
      ? [
          `Step ${event.step + 1}, ${words}: taken of ${count} of that name, as it is ${why.join(' and ')}.`,
        ]
      : [];
  });
  return [...new Set(notes)];
}

const reasons: Readonly<Record<string, string>> = {
  verb: 'what one does this with',
  window: 'in what the customer had opened',
  form: 'beside what was used before',
  main: 'in the main part of the page',
  view: 'in view',
};
