import type { JSX } from 'preact';
import type { Finding } from '../../../score/model/result.ts';
import { Heading } from '../parts/heading.tsx';
import { keystrokesIn } from '../parts/keystrokes-in.ts';
import { idOf, type Shown } from '../pictures/shown.ts';
import { Frame, type Numbered } from './frame.tsx';
import { Timeline } from './timeline.tsx';

/** The journey step by step: what the customer saw and did, what it cost, and what came in between. */
export const FilmStrip = ({ shown }: { readonly shown: Shown }): JSX.Element => {
  const { result, index } = shown;
  const walked = result.steps.filter(({ status }) => status !== 'not-walked');
  const left = result.steps.length - walked.length;
  const most = Math.max(...walked.map(({ task, avoidable, duty }) => task + avoidable + duty), 0);
  return (
    <section id={idOf.strip(index)} class="walk">
      <Heading of={shown} rank={1}>
        The journey, step by step
      </Heading>
      {walked.length === 0 ? (
        <p>No step was walked.</p>
      ) : (
        <>
          <Timeline shown={shown} most={most} />
          <ol class="film">
            {walked.map((step, at) => (
              <Frame
                key={step.index}
                shown={shown}
                step={step}
                before={walked[at - 1]}
                most={most}
                keys={keystrokesIn(result.ledger, step.index)}
                findings={findingsAt(result.findings, step.index)}
              />
            ))}
          </ol>
        </>
      )}
      {left > 0 && (
        <p class="quiet">
          {left === 1 ? '1 step was' : `${left} steps were`} not walked:{' '}
          {result.steps
            .filter(({ status }) => status === 'not-walked')
            .map(({ words }) => words)
            .join(', ')}
          .
        </p>
      )}
    </section>
  );
};

const findingsAt = (findings: readonly Finding[], step: number): readonly Numbered[] =>
  findings
    .map((finding, at) => ({ finding, at }))
    .filter(({ finding }) => finding.step === step)
    .toSorted((one, other) => one.finding.at - other.finding.at);
