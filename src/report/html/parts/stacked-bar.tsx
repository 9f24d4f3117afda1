import type { JSX } from 'preact';
import type { LineClass } from '../../../effort/line.ts';
import { secondsOf } from '../../words/figures.ts';

/** What seconds are spent on, in the order in which bars stack them. */
export const classes: readonly { readonly name: LineClass; readonly words: string }[] = [
  { name: 'task', words: 'for the task' },
  { name: 'avoidable', words: 'avoidable' },
  { name: 'duty', words: 'demanded by law' },
];

export type Seconds = { readonly [Name in LineClass]: number };

/** Seconds by class as one bar; `of` seconds fill its whole width. Those who do not see it read the figures beside it. */
export const StackedBar = ({
  seconds,
  of,
}: {
  readonly seconds: Seconds;
  readonly of: number;
}): JSX.Element => (
  <div class="bar" aria-hidden="true">
    {classes
      .filter(({ name }) => seconds[name] > 0)
      .map(({ name }) => (
        <i key={name} class={name} style={`width:${percent(seconds[name], of)}`} />
      ))}
  </div>
);

/** "5.4 s for the task, 9.4 s avoidable". */
export const secondsInWords = (seconds: Seconds): string => {
  const parts = classes
    .filter(({ name }) => seconds[name] > 0)
    .map(({ name, words }) => `${secondsOf(seconds[name])} ${words}`);
  return parts.length === 0 ? 'no effort' : parts.join(', ');
};

/** A part of a whole for a style sheet, such as 12.5%. */
export const percent = (part: number, whole: number): string =>
  `${whole > 0 ? Number(((100 * part) / whole).toFixed(3)) : 0}%`;
