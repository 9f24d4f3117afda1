import type { JSX } from 'preact';
import type { Finding, JourneyResult } from '../../../score/model/result.ts';
import { capital } from '../../words/capital.ts';
import { costInWords, moment, placeOn, points } from '../../words/figures.ts';
import { findingTitle } from '../../words/finding-title.ts';
import { seenInWords } from '../../words/runs.ts';
import { savingsInWords } from '../../words/savings.ts';
import { sharePoints } from '../../words/share-points.ts';
import { Facts } from '../parts/facts.tsx';
import { Heading } from '../parts/heading.tsx';
import { Hops } from '../parts/hops.tsx';
import { Shot } from '../pictures/picture.tsx';
import { placeOf } from '../pictures/place-of.ts';
import { idOf, type Shown } from '../pictures/shown.ts';

/** Everything that got in the way, with its evidence, what it costs and what would fix it. */
export const Findings = ({ shown }: { readonly shown: Shown }): JSX.Element => {
  const { result, index } = shown;
  return (
    <section id={idOf.findings(index)}>
      <Heading of={shown} rank={1}>
        What got in the way
      </Heading>
      {result.findings.length === 0 && (
        <p>
          {result.outcome === 'reached'
            ? 'Nothing got in the way.'
            : 'Nothing was found until the walk ended.'}
        </p>
      )}
      {result.findings.map((finding, at) => (
        <One key={finding.id} shown={shown} finding={finding} at={at} />
      ))}
    </section>
  );
};

type Props = { readonly shown: Shown; readonly finding: Finding; readonly at: number };

const One = ({ shown, finding, at }: Props) => {
  const { result, index } = shown;
  const about = shown.checks.get(finding.detector);
  return (
    <section id={idOf.finding(index, at)} class={`finding${finding.blocks ? ' blocks' : ''}`}>
      <Heading of={shown} rank={2}>
        <span class="number">{at + 1}</span> {findingTitle(finding)}
      </Heading>
      <p class="quiet">
        <a href={`#${idOf.step(index, finding.step)}`}>
          Step {finding.step + 1}, <bdi>{result.steps[finding.step]?.words}</bdi>
        </a>
        {' · '}
        <bdi>{placeOn(finding.page, finding.page)}</bdi>
        {` · at ${moment(finding.at)}`}
        {finding.seenIn.of > 1 && ` · ${seenInWords(finding)}`}
        {finding.confidence < 1 && ` · ${Math.round(100 * finding.confidence)} % sure`}
      </p>
      <div class="told">
        <Proof shown={shown} finding={finding} at={at} />
        <div>
          <p class="message">
            <bdi>{finding.message}</bdi>
          </p>
          <Hops finding={finding} site={result.site} />
          <dl class="answers">
            <dt>What it costs</dt>
            <dd>
              {costOf(finding, sharePoints(result)[at] ?? '', result)} Fixing only this{' '}
              {savingsInWords(finding, result).replace('->', '→')}.
            </dd>
            <dt>What would fix it</dt>
            <dd>
              <bdi>{finding.fix}</bdi>
            </dd>
            {finding.why !== '' && (
              <>
                <dt>Why it matters</dt>
                <dd>
                  {finding.why} <small>{about?.source}</small>
                </dd>
              </>
            )}
          </dl>
          <Facts finding={finding} schema={about?.evidence} />
        </div>
      </div>
    </section>
  );
};

/** The picture that proves it: its own, or else that of its step. */
const Proof = ({ shown: { result, index, album }, finding, at }: Props) => {
  const picture = album.ofFinding(index, at) ?? album.ofStep(index, finding.step);
  if (picture === undefined) return <p class="none">No picture was taken.</p>;
  const where = result.steps[finding.step]?.words ?? '';
  const place = placeOf(finding, picture);
  return (
    <figure>
      <Shot
        picture={picture}
        place={place}
        says={`The page at step ${finding.step + 1}, ${where}`}
      />
      <figcaption>
        {album.ofFinding(index, at) ? 'As the customer saw it' : 'The page when the step had ended'}
        {place && ', the place outlined'}.
      </figcaption>
    </figure>
  );
};

const costOf = ({ seconds, share }: Finding, part: string, { friction }: JourneyResult): string => {
  const cost = capital(costInWords(seconds));
  if (share === null || share === 0 || friction === null) return `${cost}.`;
  return `${cost}, ${part} of the ${points(friction.score)} points of friction.`;
};
