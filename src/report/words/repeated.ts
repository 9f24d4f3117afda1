import type { JourneyResult, Repeated } from '../../score/model/result.ts';
import { secondsOf } from './figures.ts';

/** What several walks took, with how far that may be off: "Geometric means of 5 runs, with 80 % intervals: 6.1 s (5.2 to 7.4 s) of waiting". Nothing for one walk. */
export const spreadOver = ({ repeated }: Pick<JourneyResult, 'repeated'>): readonly string[] => {
  if (!repeated) return [];
  const { runs, waits, longestWait, effort, avoidable } = repeated;
  const times = [
    `${spreadOf(waits)} of waiting`,
    ...(longestWait.mean > 1 ? [`longest wait ${spreadOf(longestWait)}`] : []),
    `${spreadOf(effort)} of effort`,
    ...(avoidable.high > 0 ? [`${spreadOf(avoidable)} of it avoidable`] : []),
  ];
  return [`Geometric means of ${runs} runs, with 80 % intervals: ${times.join(', ')}`];
};

const spreadOf = ({ mean, low, high }: Repeated['waits']): string => {
  const [from, to] = [secondsOf(low), secondsOf(high)];
  const range = from === to ? '' : ` (${from.replace(/\ss$/, '')} to ${to})`;
  return `${secondsOf(mean)}${range}`;
};
