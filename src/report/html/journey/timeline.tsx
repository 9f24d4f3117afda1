import type { JSX } from 'preact';
import type { StepResult } from '../../../score/model/result.ts';
import { moment } from '../../words/figures.ts';
import { findingTitle } from '../../words/finding-title.ts';
import { classes, percent, secondsInWords } from '../parts/stacked-bar.tsx';
import { idOf, type Shown } from '../pictures/shown.ts';

/** The steps along the customer's clock, what each cost as a stacked bar, and what was found where it came. */
export const Timeline = ({
  shown,
  most,
}: {
  readonly shown: Shown;
  /** Seconds of the dearest step. */
  readonly most: number;
}): JSX.Element | null => {
  const { result, index } = shown;
  const steps = result.steps.filter(isTimed);
  const end = Math.max(
    ...steps.map(({ endedAt }) => endedAt / 1000),
    ...result.findings.map(({ at }) => at),
    1,
  );
  if (steps.length === 0 || most === 0) return null;
  return (
    <figure class="timeline">
      <figcaption>
        Each bar is a step: where it stands is when the customer came to it, its height is what it
        cost.
        {classes
          .filter(({ name }) => result.effort[name] > 0)
          .map(({ name, words }) => (
            <span key={name}>
              {' '}
              <i class={`key ${name}`} aria-hidden="true" /> {words}
            </span>
          ))}
      </figcaption>
      <div class="plot">
        <ol class="bars">
          {steps.map((step) => (
            <li
              key={step.index}
              style={`left:${percent(step.startedAt / 1000, end)};width:${percent((step.endedAt - step.startedAt) / 1000, end)}`}
            >
              <a href={`#${idOf.step(index, step.index)}`} aria-label={saying(step)}>
                <span class="stack" style={`height:${percent(sum(step), most)}`}>
                  {classes
                    .filter(({ name }) => step[name] > 0)
                    .map(({ name }) => (
                      <i key={name} class={name} style={`flex-grow:${step[name].toFixed(3)}`} />
                    ))}
                </span>
              </a>
            </li>
          ))}
        </ol>
        <ol class="marks">
          {result.findings.map((finding, at) => (
            <li key={finding.id} style={`left:${percent(finding.at, end)}`}>
              <a
                href={`#${idOf.finding(index, at)}`}
                aria-label={`${at + 1}: ${findingTitle(finding)}, at ${moment(finding.at)}`}
                title={`${findingTitle(finding)}, at ${moment(finding.at)}`}
              >
                {at + 1}
              </a>
            </li>
          ))}
        </ol>
        <p class="axis" aria-hidden="true">
          {ticksTo(end).map((tick) => (
            <span key={tick} style={`left:${percent(tick, end)}`}>
              {tick} s
            </span>
          ))}
        </p>
      </div>
      <ul class="marks-told">
        {result.findings
          .map((finding, at) => ({ finding, at }))
          .toSorted((one, other) => one.finding.at - other.finding.at)
          .map(({ finding, at }) => (
            <li key={finding.id}>
              <span class="tag bad">{at + 1}</span>{' '}
              <a href={`#${idOf.finding(index, at)}`}>{findingTitle(finding)}</a>{' '}
              <span class="quiet">at {moment(finding.at)}</span>
            </li>
          ))}
      </ul>
    </figure>
  );
};

type Timed = StepResult & { readonly startedAt: number; readonly endedAt: number };

const isTimed = (step: StepResult): step is Timed =>
  step.startedAt !== null && step.endedAt !== null;

const sum = ({ task, avoidable, duty }: StepResult): number => task + avoidable + duty;

const saying = (step: Timed): string =>
  `Step ${step.index + 1}, ${step.words}, at ${moment(step.startedAt / 1000)}: ${secondsInWords(step)}`;

/** Round figures along the clock, at most seven of them. */
const ticksTo = (end: number): readonly number[] => {
  const step =
    [1, 2, 5, 10, 20, 30, 60, 120, 300, 600].find((each) => end / each <= 6.5) ??
    1800 * Math.ceil(end / 1800 / 6.5);
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, at) => at * step);
};
