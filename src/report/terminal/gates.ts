import type { GateResult, JourneyResult } from '../../score/result.ts';
import { wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** Limits that do not hold, and limits that could not be compared. Those that hold are not told. */
export const gateLines = ({ gates }: JourneyResult, { width, paint }: Page): readonly string[] => {
  const failed = gates.filter(({ state }) => state === 'failed');
  const unsure = gates.filter(({ state }) => state === 'unsure' || state === 'warned');
  const lines = (word: string, list: typeof gates) =>
    list.flatMap((gate) =>
      wrapped(`${word} ${gate.gate}: ${toldBy(gate)}`, { width, first: '  ', rest: '    ' }),
    );
  if (failed.length + unsure.length === 0) return [];
  return [
    paint.bold('Limits'),
    ...lines('FAILED', failed).map(paint.bad),
    ...lines('NOT SURE', unsure).map(paint.warn),
  ];
};

/** What blocked the customer is told with the findings. */
const toldBy = ({ gate, actual, limit, message }: GateResult): string =>
  gate === 'outcome' && actual === 'blocked' ? `${actual}, where ${limit} is wanted.` : message;
