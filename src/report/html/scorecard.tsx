import type { JSX } from 'preact';
import type { JourneyResult } from '../../score/result.ts';
import { Beside } from './beside.tsx';
import { Counts } from './counts.tsx';
import { Effort } from './effort.tsx';
import { FixFirst } from './fix-first.tsx';
import { Friction } from './friction.tsx';
import { Gates } from './gates.tsx';
import { Heading } from './heading.tsx';
import { Opposite } from './opposite.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { idOf, type Shown } from './shown.ts';
import { Was } from './was.tsx';

/** The first screen of a journey: did the customer get the job done, what did it cost, what to do about it. */
export const Scorecard = ({ shown }: { readonly shown: Shown }): JSX.Element => {
  const { result, index } = shown;
  return (
    <section class="scorecard">
      <header>
        {result.job !== '' && (
          <p class="job">
            Job: <bdi>{result.job}</bdi>
          </p>
        )}
        <Heading of={shown} rank={0} id={`${idOf.journey(index)}-name`}>
          <bdi>{result.journey}</bdi>
        </Heading>
        <p class="quiet">
          <bdi>{result.site}</bdi> · {circumstances(result)}
        </p>
      </header>
      <OutcomeLine shown={shown} />
      <div class="columns">
        <div class="measured">
          <Counts shown={shown} />
          <div class="pair">
            <Friction shown={shown} />
            <Effort shown={shown} />
          </div>
          <Was result={result} />
        </div>
        <div class="todo">
          <FixFirst shown={shown} />
          <Gates shown={shown} />
        </div>
      </div>
      <Opposite shown={shown} />
      <Beside shown={shown} />
    </section>
  );
};

const circumstances = ({ environment, tags }: JourneyResult): string => {
  const { device, language, browser, pace, presentAs, viewport } = environment;
  return [
    `${device}, ${viewport.width} × ${viewport.height}`,
    language,
    browser,
    ...(pace === 'robot' ? ['robot pace: not comparable'] : []),
    ...(presentAs === 'customer' ? ['presented as a customer'] : []),
    ...(tags.length > 0 ? [`tags: ${tags.join(', ')}`] : []),
  ].join(' · ');
};
