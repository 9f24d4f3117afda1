import type { JSX } from 'preact';
import type { JourneyResult } from '../../../score/model/result.ts';
import { secondsOf } from '../../words/figures.ts';
import { spreadOver } from '../../words/repeated.ts';
import { monthOf, surenessOf } from '../../words/sureness.ts';
import { idOf, type Shown } from '../pictures/shown.ts';
import { classes, StackedBar } from './stacked-bar.tsx';

/** Where the customer's seconds went: the task, what could be spared, and what the law demands. */
export const Effort = ({ shown: { result, index } }: { readonly shown: Shown }): JSX.Element => {
  const { effort, outcome } = result;
  return (
    <div class="effort">
      <p class="label">Customer's effort</p>
      <p class="figure">
        <strong>{secondsOf(effort.total)}</strong>
        {outcome !== 'unmeasured' && <em>{spareable(effort)}</em>}
      </p>
      <StackedBar seconds={effort} of={effort.total} />
      <ul class="legend">
        {classes
          .filter(({ name }) => name !== 'duty' || effort.duty > 0)
          .map(({ name, words }) => (
            <li key={name}>
              <i class={`key ${name}`} aria-hidden="true" />
              <a href={`#${name === 'avoidable' ? idOf.findings(index) : idOf.strip(index)}`}>
                {secondsOf(effort[name])} {words}
              </a>
            </li>
          ))}
      </ul>
      {outcome !== 'unmeasured' && effort.jobMinimum <= effort.total && (
        <p class="quiet">The job itself takes {secondsOf(effort.jobMinimum)} at the least.</p>
      )}
      {outcome !== 'unmeasured' &&
        [...surenessOf(result), ...spreadOver(result), ...monthOf(result)].map((text) => (
          <p key={text} class="quiet">
            <bdi>{text}.</bdi>
          </p>
        ))}
    </div>
  );
};

const spareable = ({ avoidable, total }: JourneyResult['effort']): string =>
  avoidable === 0 || total === 0
    ? 'nothing avoidable'
    : `${Math.max(1, Math.round((100 * avoidable) / total))} % avoidable`;
