import type { JourneyResult } from '../../score/model/result.ts';
import { points, secondsOf } from '../words/figures.ts';
import { spreadOver } from '../words/repeated.ts';
import { monthOf, surenessOf } from '../words/sureness.ts';
import { toneOf } from '../words/tone.ts';
import { wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** The friction in a number and in words, and the plain seconds behind it. */
export const frictionLines = (result: JourneyResult, page: Page): readonly string[] => {
  const { effort, friction } = result;
  const { width, paint } = page;
  // What a part of the way took says nothing about the whole.
  if (result.outcome === 'unmeasured') return [paint.quiet('No friction score.')];
  const colour = { good: paint.good, fair: paint.warn, bad: paint.bad }[
    toneOf(friction?.score ?? 0)
  ];
  const score =
    friction === null
      ? 'No friction score'
      : `Friction ${points(friction.score)} of 100, ${friction.words} (lower is better)`;
  const lines = wrapped(`${score} · ${avoidableOf(effort)}`, { width });
  const duty =
    effort.duty > 0 ? [`${secondsOf(effort.duty)} of it the law demands; not scored`] : [];
  const painted =
    friction === null ? lines.map(paint.quiet) : lines.map((line) => paint.bold(colour(line)));
  return [
    ...painted,
    ...[...surenessOf(result), ...duty, ...spreadOver(result), ...monthOf(result)]
      .flatMap((text) => wrapped(text, { width }))
      .map(paint.quiet),
  ];
};

const avoidableOf = ({ avoidable, total }: JourneyResult['effort']): string =>
  avoidable === 0
    ? `nothing of ${secondsOf(total)} avoidable`
    : `${secondsOf(avoidable).replace(/\ss$/, '')} of ${secondsOf(total)} avoidable`;
