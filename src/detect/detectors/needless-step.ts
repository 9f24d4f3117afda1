import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { TracedStep } from '../../trace/trace.ts';
import type { Claim, Detector } from '../detector.ts';
import { parts, text, word } from '../evidence.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix = 'Leave the step out, or do it for the customer.';

const evidence = parts({ kind: word(['needless-step']), reason: text() });

/** A step the author of the journey says the job does not need. */
export const needlessStep: Detector<Static<typeof evidence>> = {
  id: 'needless-step',
  title: 'A step the job does not need',
  looksFor:
    'A step that the journey marks as avoidable, with the reason, and that was done. Left out: steps without that mark, however needless they look, for nothing is guessed; and marked ones that were not done.',
  why: 'Every act that does not serve the job is effort the site asks for its own sake.',
  fix,
  source:
    'Ours: what the job needs is what the author of the journey says, and nobody else is asked.',
  restsOn: [],
  role: 'effort',
  precedence: 50,
  evidence,
  detect: (trace) => {
    const marked = trace.steps.filter(({ avoidable }) => avoidable !== '');
    if (marked.length === 0) {
      return { verdict: 'not-applicable', because: 'the journey marks no step as avoidable' };
    }
    const found = marked.flatMap((step) => {
      const claims = costOf(trace, step);
      const first = claims[0];
      if (step.status !== 'done' || first === undefined) return [];
      return [
        {
          ...atMoment(trace, first.event),
          kind: 'needless-step',
          confidence: 1,
          what: step.words,
          message: `The job does not need this step: ${step.avoidable}`,
          fix,
          blocks: false,
          claims,
          evidence: { kind: 'needless-step', reason: step.avoidable },
        },
      ];
    });
    return verdictOf(found);
  },
};

const costOf = (trace: InterpretedTrace, step: TracedStep): readonly Claim[] =>
  trace.events.flatMap((event, index) => {
    const costs = event.type === 'wait' || (event.type === 'act' && event.purpose === 'script');
    return costs && event.step === step.index ? [{ event: index }] : [];
  });
