import type { JSX } from 'preact';
import type { Finding, StepResult } from '../../../score/model/result.ts';
import { count, moment, placeOn } from '../../words/figures.ts';
import { findingTitle } from '../../words/finding-title.ts';
import { hopsOf } from '../../words/hops.ts';
import { StackedBar, secondsInWords } from '../parts/stacked-bar.tsx';
import { Shot } from '../pictures/picture.tsx';
import { placeOf } from '../pictures/place-of.ts';
import { idOf, type Shown } from '../pictures/shown.ts';

/** A finding, and its position among those of the journey. */
export type Numbered = { readonly finding: Finding; readonly at: number };

type Props = {
  readonly shown: Shown;
  readonly step: StepResult;
  /** The step walked before it. */
  readonly before: StepResult | undefined;
  /** Seconds of the dearest step: bars are drawn to this scale. */
  readonly most: number;
  readonly keys: number;
  /** What was found in this step, in the order in which it came. */
  readonly findings: readonly Numbered[];
};

/** One step: the picture of it, what the customer did, what that cost, and what came in between. Pressing the picture makes it large. */
export const Frame = (props: Props): JSX.Element => {
  const { shown, step, most, keys, findings } = props;
  const id = idOf.step(shown.index, step.index);
  const total = step.task + step.avoidable + step.duty;
  const isInFrame = ({ at }: Numbered) => shown.album.ofFinding(shown.index, at) === undefined;
  return (
    <>
      {findings.map((numbered) => (
        <Between key={numbered.at} shown={shown} {...numbered} />
      ))}
      <li id={id} class={`frame ${step.status}${findings.length > 0 ? ' marked' : ''}`}>
        <p class="did">
          <span class="number">{step.index + 1}</span> <bdi>{step.words}</bdi>
        </p>
        <StepPicture {...props} id={id} />
        <StackedBar seconds={step} of={most} />
        <p class="cost">
          {total > 0 ? secondsInWords(step) : 'no effort'}
          {keys > 0 && ` · ${count(keys, 'key')}`}
        </p>
        <StepPlace {...props} />
        {step.needless !== '' && (
          <p class="quiet">
            Not needed: <bdi>{step.needless}</bdi>
          </p>
        )}
        {findings.filter(isInFrame).map(({ finding, at }) => (
          <p key={at} class="note">
            <a href={`#${idOf.finding(shown.index, at)}`}>
              <span class="tag bad">{at + 1}</span> {findingTitle(finding)}
            </a>
          </p>
        ))}
      </li>
    </>
  );
};

/** What came in the middle of a step, and has a picture of its own: it stands where it came. */
const Between = ({ shown, finding, at }: Numbered & { readonly shown: Shown }) => {
  const picture = shown.album.ofFinding(shown.index, at);
  if (picture === undefined) return null;
  return (
    <li class="frame between">
      <p class="did">
        <span class="number">{at + 1}</span> {findingTitle(finding)}
      </p>
      <a class="look" href={`#${idOf.finding(shown.index, at)}`}>
        <Shot
          picture={picture}
          says={`${findingTitle(finding)}, as the customer saw it`}
          place={placeOf(finding, picture)}
        />
      </a>
      <p class="cost">
        came at {moment(finding.at)}
        {finding.kind === 'survey' && finding.premature === true ? ', before the goal' : ''}
      </p>
    </li>
  );
};

const StepPicture = ({ shown, step, findings, id }: Props & { readonly id: string }) => {
  const picture = shown.album.ofStep(shown.index, step.index);
  if (picture === undefined) return <p class="none">no picture</p>;
  const place = findings
    .filter(({ at }) => shown.album.ofFinding(shown.index, at) === undefined)
    .map(({ finding }) => placeOf(finding, picture))
    .find((found) => found !== undefined);
  return (
    <>
      <a class="look" href={`#${id}`}>
        <Shot
          picture={picture}
          says={`The page after step ${step.index + 1}, ${step.words}. Make it large`}
          place={place}
        />
      </a>
      <a class="close" href={`#${idOf.strip(shown.index)}`}>
        Make it small
      </a>
    </>
  );
};

/** Where the customer is, told when it changes. */
const StepPlace = ({ shown, step, before, findings }: Props) => {
  const hops = findings.filter(({ finding }) => finding.role === 'redirect');
  // The host is told where it changes.
  const here = placeOn(before?.page || shown.result.site, step.page);
  const moved = step.page !== '' && step.page !== before?.page;
  return (
    <>
      {hops.map(({ finding, at }) => (
        <p key={at} class="hops-mark">
          ↪ passed on {hopCount(finding)}
        </p>
      ))}
      {moved && (
        <p class="place">
          <span aria-hidden="true">→ </span>
          <bdi>{here}</bdi>
        </p>
      )}
      {step.status === 'skipped' && <p class="quiet">Optional; could not be done.</p>}
      {step.status === 'stuck' && <p class="trouble">Could not be done.</p>}
    </>
  );
};

const hopCount = (finding: Finding): string => {
  const number = hopsOf(finding).length || 1;
  return number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`;
};
