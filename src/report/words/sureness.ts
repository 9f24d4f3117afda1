import type { JourneyResult } from '../../score/model/result.ts';
import { points, secondsOf } from './figures.ts';

/** How far the numbers would move with other customers' times: nothing is said where they would not. */
export const surenessOf = ({ friction, effort }: JourneyResult): readonly string[] => {
  const { low, high } = friction ?? { low: 0, high: 0 };
  const score = points(low) === points(high) ? '' : `friction ${points(low)} to ${points(high)}, `;
  const { avoidable, total } = effort.intervals;
  const seconds = [avoidable, total].map(
    (one) => `${secondsOf(one.low).replace(/\ss$/, '')} to ${secondsOf(one.high)}`,
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
export const monthOf = ({ volume, repeated }: JourneyResult): readonly string[] => {
  if (volume === null || volume.avoidableHours === null) return [];
  const { value, low, high } = volume.avoidableHours;
  const range =
    hours(low) === hours(high) ? '' : ` (80 % interval: ${hours(low)} to ${hours(high)})`;
  const source = volume.source === '' ? '' : ` (${volume.source})`;
  return [
    `${thousands(volume.perMonth)} customers a month${source}: ${hours(value)} avoidable customer-hours a month${range}, in model seconds of practised customers${repeated ? ', the mean of the runs' : ''}`,
  ];
};

const hours = (value: number): string =>
  value > 0 && value < 9.95 ? value.toFixed(1) : thousands(Math.round(value));

const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
