import { type LimitName, limitNames } from '../journey/model/journey.ts';
import { emptyProject } from '../journey/model/project.ts';
import type { Finding, GateResult, JourneyResult } from '../score/model/result.ts';
import { allowedFor } from './allowed.ts';
import { baselineGates } from './baseline-gates.ts';
import type { GateLimits, GateOptions } from './gate-options.ts';
import { limitsFor } from './limits-for.ts';
import { type Measure, measures } from './measures.ts';
import { confirmedIn } from './time-rule.ts';
import { acceptedIn, waiverGates } from './waivers.ts';

/**
 * Compares a result with the limits of its journey and of the project, and with the baseline. That the goal is reached is
 * a gate of its own, unless the journey is expected to be blocked.
 */
export function gatesOf(
  result: JourneyResult,
  limits: GateLimits,
  options: GateOptions = {},
): GateResult[] {
  const { maxFriction, project = emptyProject, today = '' } = options;
  const waivers = { waivers: project.accept, today };
  const acceptedToday = acceptedIn(result, waivers);
  const accepted = result.findings.filter(({ id }) => acceptedToday.has(id));
  const waived = waiverGates(result, waivers);
  // A waiver that has expired fails for its finding: that it is new as well says no more.
  const isToldOnce = ({ gate, finding }: GateResult) =>
    gate !== 'new-finding' || !waived.some((told) => told.finding === finding);
  const all = limitsFor(result, limits, project);
  const bound = (name: string, limit: number, measure: LimitName) =>
    upperBound({ name, limit, measure, result, accepted });
  const limited = limitNames.flatMap((name) => {
    const limit = all[name];
    return typeof limit === 'number' ? [bound(name, limit, name)] : [];
  });
  const gates = [
    outcomeGate(result, all.outcome === 'blocked' ? 'blocked' : 'reached'),
    ...limited,
    ...(maxFriction === undefined ? [] : [bound('max-friction', maxFriction, 'friction')]),
    ...baselineGates(result, options, acceptedToday).filter(isToldOnce),
    ...waived,
  ];
  return result.outcome === 'unmeasured' ? gates.map(unmeasuredAs(options.onUnmeasured)) : gates;
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

/** Of what could not be measured nothing is known: that is for the user to weigh. */
function unmeasuredAs(wish: GateOptions['onUnmeasured']): (gate: GateResult) => GateResult {
  return (gate) => {
    if (wish === undefined || gate.state !== 'unsure') return gate;
    return { ...gate, state: wish === 'warn' ? 'warned' : 'failed' };
  };
}

type Bound = {
  readonly name: string;
  readonly limit: number;
  readonly measure: LimitName;
  readonly result: JourneyResult;
  /** Findings that are not held against the site. */
  readonly accepted: readonly Finding[];
};

function upperBound({ name, limit, measure, result, accepted }: Bound): GateResult {
  const { title, of, restsOn }: Measure = measures[measure];
  const actual = result.outcome === 'unmeasured' ? null : of(result);
  const gate = { gate: name, limit, actual };
  if (actual === null) {
    return {
      ...gate,
      state: 'unsure',
      message: `${title}: not measured, so the limit of ${limit} is not compared.`,
    };
  }
  const allowed = actual > limit ? Math.max(0, allowedFor(measure, accepted)) : 0;
  const less = allowed > 0 ? `, ${shown(allowed, 0)} of it accepted` : '';
  const compared = `${title}: ${shown(actual, limit)}${less}, limit ${limit}`;
  // Seeing more can only add to it: what is over the limit stays over it.
  if (actual - allowed > limit) {
    const failed: GateResult = { ...gate, state: 'failed', message: `${compared}.` };
    const isOver = (walk: Pick<JourneyResult, 'counts' | 'friction'>) =>
      (measure === 'waiting' ? walk.counts.waits.total : (walk.friction?.score ?? 0)) - allowed >
      limit;
    return measure === 'waiting' || measure === 'friction'
      ? confirmedIn(result, isOver, failed)
      : failed;
  }
  const doubts = doubtsAbout(restsOn(result), result);
  if (doubts.length === 0) return { ...gate, state: 'held', message: `${compared}.` };
  const state = doubts.every(({ isMild }) => isMild) ? 'warned' : 'unsure';
  const because = [...new Set(doubts.map((doubt) => doubt.because))].join(' ');
  return { ...gate, state, message: `${compared}, but not everything could be seen. ${because}` };
}

/**
 * Detectors that could not tell. That a site may hide its interruptions from a robot is known, and a warning only; whatever
 * else could not be seen is more.
 */
function doubtsAbout(detectors: readonly string[], { verdicts }: JourneyResult) {
  return verdicts
    .filter(({ detector, verdict }) => {
      const isUnsure = verdict === 'incomplete' || verdict === 'error';
      return isUnsure && detectors.includes(detector);
    })
    .map(({ because, isMild = false }) => ({ because, isMild }));
}

/** At most two decimals, unless rounding would make a limit just missed look as if it was held. */
function shown(actual: number, limit: number): string {
  const rounded = Number(actual.toFixed(2));
  return String(actual > limit && rounded <= limit ? actual : rounded);
}
