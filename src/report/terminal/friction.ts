import type { JourneyResult } from '../../score/result.ts';
import { points, secondsOf } from '../words/figures.ts';
import { wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** The friction in a number and in words, and the plain seconds behind it. */
export const frictionLines = (result: JourneyResult, page: Page): readonly string[] => {
  const { effort, friction } = result;
  const { width, paint } = page;
  // What a part of the way took says nothing about the whole.
  if (result.outcome === 'unmeasured') return [paint.quiet('No friction score.')];
  const colour =
    friction === null || friction.score < 10
      ? paint.good
      : friction.score < 30
        ? paint.warn
        : paint.bad;
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
    ...[...surenessOf(result), ...duty, ...monthOf(result)]
      .flatMap((text) => wrapped(text, { width }))
      .map(paint.quiet),
  ];
};

/** How far the numbers would move with other customers' times: nothing is said where they would not. */
const surenessOf = ({ friction, effort }: JourneyResult): readonly string[] => {
  const { low, high } = friction ?? { low: 0, high: 0 };
  const score = points(low) === points(high) ? '' : `friction ${points(low)} to ${points(high)}, `;
  const { avoidable, total } = effort.intervals;
  const seconds = [avoidable, total].map(
    (one) => `${secondsOf(one.low).replace(/ s$/, '')} to ${secondsOf(one.high)}`,
  );
  const [less = '', all = ''] = seconds;
  if (secondsOf(total.low) === secondsOf(total.high)) return [];
  return [
    avoidable.high === 0
      ? `80 % interval: ${all} of effort`
      : `80 % interval: ${score}${less} avoidable of ${all}`,
  ];
};

/** What it comes to for all customers of a month. */
const monthOf = ({ volume }: JourneyResult): readonly string[] => {
  if (volume === null || volume.avoidableHours === null) return [];
  const { value, low, high } = volume.avoidableHours;
  const range =
    hours(low) === hours(high) ? '' : ` (80 % interval: ${hours(low)} to ${hours(high)})`;
  return [
    `${thousands(volume.perMonth)} customers a month (${volume.source}): ${hours(value)} avoidable customer-hours a month${range}, in model seconds of practised customers`,
  ];
};

const hours = (value: number): string =>
  value > 0 && value < 9.95 ? value.toFixed(1) : thousands(Math.round(value));

const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

const avoidableOf = ({ avoidable, total }: JourneyResult['effort']): string =>
  avoidable === 0
    ? `nothing of ${secondsOf(total)} avoidable`
    : `${secondsOf(avoidable).replace(/ s$/, '')} of ${secondsOf(total)} avoidable`;
