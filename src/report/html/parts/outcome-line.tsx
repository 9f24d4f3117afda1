import type { JSX } from 'preact';
import type { JourneyResult } from '../../../score/model/result.ts';
import { blockedInWords } from '../../words/runs.ts';
import { idOf, type Shown } from '../pictures/shown.ts';

/** How the journey ended for the customer, in a sentence. */
export const OutcomeLine = ({ shown }: { readonly shown: Shown }): JSX.Element => {
  const { result, index } = shown;
  const { outcome } = result;
  const { detail, step } = told(result);
  return (
    <div class={`outcome ${outcome}`}>
      <p class="verdict">
        <span class="sign" aria-hidden="true">
          {signs[outcome]}
        </span>
        <strong>{words[outcome]}</strong>
        {outcome === 'blocked' && ` ${blockedInWords(result)}`}
        {step !== null && (
          <span>
            {' at '}
            <a href={`#${idOf.step(index, step)}`}>
              step {step + 1} of {result.steps.length}
            </a>
            {': '}
            <bdi>{result.steps[step]?.words}</bdi>
          </span>
        )}
      </p>
      {detail !== '' && (
        <p>
          <bdi>{detail}</bdi>
        </p>
      )}
    </div>
  );
};

/** Shown beside the word, never instead of it. */
export const signs = { reached: '✓', blocked: '✕', unmeasured: '?' } as const;

const words = {
  reached: 'The customer got the job done',
  blocked: 'The customer could not get the job done: blocked',
  unmeasured: 'Not measured',
} as const;

const told = (result: JourneyResult): { readonly detail: string; readonly step: number | null } => {
  const { outcome, goal, detail, reason, findings, endedInStep } = result;
  if (outcome === 'reached') return { detail: `The goal was reached: ${goal}.`, step: null };
  if (outcome === 'unmeasured') return { detail: detail || reason, step: endedInStep };
  const step = findings.find(({ blocks }) => blocks)?.step ?? endedInStep;
  return { detail, step: step !== null && result.steps[step] ? step : null };
};
