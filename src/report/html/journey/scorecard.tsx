import type { JSX } from 'preact';
import type { JourneyResult } from '../../../score/model/result.ts';
import { Beside } from '../parts/beside.tsx';
import { Effort } from '../parts/effort.tsx';
import { Friction } from '../parts/friction.tsx';
import { Gates } from '../parts/gates.tsx';
import { Heading } from '../parts/heading.tsx';
import { Opposite } from '../parts/opposite.tsx';
import { OutcomeLine } from '../parts/outcome-line.tsx';
import { Was } from '../parts/was.tsx';
import { idOf, type Shown } from '../pictures/shown.ts';
import { Counts } from './counts.tsx';
import { FixFirst } from './fix-first.tsx';

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
