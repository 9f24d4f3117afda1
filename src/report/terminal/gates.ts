import type { GateResult, JourneyResult } from '../../score/model/result.ts';
import { gateMessage } from '../words/gate-message.ts';
import { wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** Limits that do not hold, and limits that could not be compared. Those that hold are not told. */
export const gateLines = (result: JourneyResult, { width, paint }: Page): readonly string[] => {
  const { gates } = result;
  const failed = gates.filter(({ state }) => state === 'failed');
  const unsure = gates.filter(({ state }) => state === 'unsure');
  const warned = gates.filter(({ state }) => state === 'warned');
  const lines = (word: string, list: typeof gates) =>
    list.flatMap((gate) => [
      ...wrapped(`${word} ${gate.gate}: ${toldBy(gate)}`, { width, first: '  ', rest: '    ' }),
      // Never broken into lines: it is copied into friction.yaml.
      ...(gate.finding === undefined ? [] : [`    ${gate.finding}`]),
    ]);
  if (result.outcome === 'unmeasured') {
    const worse = failed.filter(isCompared);
    return [...lines('FAILED', worse).map(paint.bad), ...notCompared(gates, width).map(paint.warn)];
  }
  if (failed.length + unsure.length + warned.length === 0) return [];
  return [
    paint.bold('Limits'),
    ...lines('FAILED', failed).map(paint.bad),
    ...lines('NOT SURE', unsure).map(paint.warn),
    ...lines('WARNED', warned).map(paint.warn),
  ];
};

/** The reason stands above; the limits alone are named. */
const notCompared = (gates: readonly GateResult[], width: number): readonly string[] => {
  const names = gates.filter((gate) => !isCompared(gate) && gate.gate !== 'outcome');
  const listed = names.map(({ gate }) => gate).join(', ');
  return listed === '' ? [] : wrapped(`Limits not compared: ${listed}.`, { width, rest: '  ' });
};

/** What is known to be worse, although the journey as a whole could not be measured. */
const isCompared = ({ gate, state, actual }: GateResult): boolean =>
  gate !== 'outcome' && state === 'failed' && actual !== null;

/** What blocked the customer is told with the findings. */
const toldBy = (gate: GateResult): string =>
  gate.gate === 'outcome' && gate.actual === 'blocked'
    ? `${gate.actual}, where ${gate.limit} is wanted.`
    : gateMessage(gate);
