import type { JSX } from 'preact';
import type { JourneyResult } from '../../../score/model/result.ts';
import { points, secondsOf } from '../../words/figures.ts';
import { toneOf } from '../../words/tone.ts';
import type { Shown } from '../pictures/shown.ts';

/** The score, where it stands on the scale, and what it means. */
export const Friction = ({ shown: { result } }: { readonly shown: Shown }): JSX.Element => {
  const { friction } = result;
  if (friction === null) {
    return (
      <div class="friction">
        <p class="label">Friction</p>
        <p class="figure quiet">no score</p>
        <p class="quiet">{whyNone(result)}</p>
      </div>
    );
  }
  const { score, words } = friction;
  return (
    <div class={`friction ${toneOf(score)}`}>
      <p class="label">Friction, lower is better</p>
      <p class="figure">
        <strong>{points(score)}</strong> of 100 <em>{words}</em>
      </p>
      {result.baseline?.friction && (
        <p class="quiet was">
          baseline: {points(result.baseline.friction.score)} ({points(result.baseline.friction.low)}{' '}
          to {points(result.baseline.friction.high)})
        </p>
      )}
      <div class="scale" aria-hidden="true">
        <i class="pin" style={`left:${score.toFixed(2)}%`} />
      </div>
      <p class="ends" aria-hidden="true">
        <span>0 smooth</span>
        <span style="left:50%">50</span>
        <span>100</span>
      </p>
      <p class="quiet">{meaning(result)}</p>
    </div>
  );
};

const whyNone = ({ environment, outcome }: JourneyResult): string =>
  outcome === 'unmeasured'
    ? 'What a part of the way took says nothing about the whole.'
    : environment.pace === 'robot'
      ? 'At robot pace nobody reads or thinks, so it is not a customer who was measured.'
      : 'It could not be told.';

const meaning = ({ outcome, effort }: JourneyResult): string => {
  const { avoidable, jobMinimum } = effort;
  if (outcome === 'blocked') {
    return 'A customer who cannot get the job done has met all the friction there is.';
  }
  if (avoidable === 0) return 'Nothing cost the customer time that need not have been.';
  return `${secondsOf(avoidable)} need not have been, on a job that takes ${secondsOf(jobMinimum)} at the least.`;
};
