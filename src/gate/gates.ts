import { limitNames } from '../journey/journey.ts';
import type { GateResult, JourneyResult } from '../score/result.ts';
import { type Measure, measures } from './measures.ts';

/** A journey's limits by name, as its trace has them. */
export type GateLimits = Readonly<Record<string, number | string>>;

/**
 * Compares a result with the limits of its journey, and with an upper bound for friction that holds for every journey.
 * That the goal is reached is a gate of its own, unless the journey is expected to be blocked.
 */
export function gatesOf(
  result: JourneyResult,
  limits: GateLimits,
  { maxFriction }: { readonly maxFriction?: number | undefined } = {},
): GateResult[] {
  const limited = limitNames.flatMap((name) => {
    const limit = limits[name];
    return typeof limit === 'number' ? [upperBound(name, limit, measures[name], result)] : [];
  });
  const gates = [
    outcomeGate(result, limits.outcome === 'blocked' ? 'blocked' : 'reached'),
    ...limited,
  ];
  if (maxFriction === undefined) return gates;
  return [...gates, upperBound('max-friction', maxFriction, measures.friction, result)];
}

/** 1 when a gate failed, else 3 when one is not sure, else 0. */
export function exitCodeOf(results: readonly Pick<JourneyResult, 'gates'>[]): 0 | 1 | 3 {
  const states = new Set(results.flatMap(({ gates }) => gates.map(({ state }) => state)));
  if (states.has('failed')) return 1;
  return states.has('unsure') ? 3 : 0;
}

function outcomeGate({ outcome, detail }: JourneyResult, limit: 'reached' | 'blocked'): GateResult {
  const gate = { gate: 'outcome', limit, actual: outcome };
  if (outcome === limit)
    return {
      ...gate,
      state: 'held',
      message: `The goal was ${outcome === 'reached' ? '' : 'not '}reached, as expected.`,
    };
  if (outcome === 'unmeasured')
    return { ...gate, state: 'unsure', message: `Not measured. ${detail}` };
  const message =
    outcome === 'blocked'
      ? `The customer was blocked. ${detail}`
      : 'The goal was reached, but the journey expects the customer to be blocked.';
  return { ...gate, state: 'failed', message };
}

function upperBound(
  name: string,
  limit: number,
  { title, of, restsOn }: Measure,
  result: JourneyResult,
): GateResult {
  const actual = result.outcome === 'unmeasured' ? null : of(result);
  const gate = { gate: name, limit, actual };
  if (actual === null) {
    return {
      ...gate,
      state: 'unsure',
      message: `${title}: not measured, so the limit of ${limit} is not compared.`,
    };
  }
  const compared = `${title}: ${shown(actual, limit)}, limit ${limit}`;
  // Seeing more can only add to it: what is over the limit stays over it.
  if (actual > limit) return { ...gate, state: 'failed', message: `${compared}.` };
  const doubts = doubtsAbout(restsOn(result), result);
  if (doubts.length === 0) return { ...gate, state: 'held', message: `${compared}.` };
  const state = doubts.every(({ isMild }) => isMild) ? 'warned' : 'unsure';
  const because = [...new Set(doubts.map((doubt) => doubt.because))].join(' ');
  return { ...gate, state, message: `${compared}, but not everything could be seen. ${because}` };
}

/**
 * Detectors that could not tell. That a site may hide its interruptions from a robot is known, and a warning only;
 * that a robot's pace leaves no time for them is more.
 */
function doubtsAbout(detectors: readonly string[], { verdicts, environment }: JourneyResult) {
  return verdicts
    .filter(({ detector, verdict }) => {
      const isUnsure = verdict === 'incomplete' || verdict === 'error';
      return isUnsure && detectors.includes(detector);
    })
    .map(({ detector, verdict, because }) => ({
      because,
      isMild:
        verdict === 'incomplete' &&
        detector === 'interruption' &&
        environment.presentAs === 'robot' &&
        environment.pace !== 'robot',
    }));
}

/** At most two decimals, unless rounding would make a limit just missed look as if it was held. */
function shown(actual: number, limit: number): string {
  const rounded = Number(actual.toFixed(2));
  return String(actual > limit && rounded <= limit ? actual : rounded);
}
