import type { LimitName } from '../journey/model/journey.ts';
import type { Level } from '../journey/model/project.ts';
import type { Finding, GateResult, JourneyResult } from '../score/model/result.ts';
import { allowedFor } from './allowed.ts';
import { asksMore } from './asks-more.ts';
import type { BaselineEntry } from './baseline.ts';
import { countsOf } from './entry-of.ts';
import { measures } from './measures.ts';
import {
  baselineMeasures,
  dependsOnTime,
  levelOfFinding,
  levelOfMeasure,
  type Rules,
} from './rules.ts';
import { confirmedIn, isWorseInTime } from './time-rule.ts';
import { meantBy } from './written-as.ts';

export type Against = {
  readonly entry: BaselineEntry;
  readonly rules: Rules;
  readonly scoreModel: string;
  /** Findings that someone decided to live with. */
  readonly accepted: ReadonlySet<string>;
};

/**
 * Compares a result with what was accepted: counts exactly, findings by identity, so that a new one cannot hide behind one
 * that was fixed; friction by the rule for times. What got better fails nothing.
 */
export function gatesAgainst(result: JourneyResult, against: Against): GateResult[] {
  if (result.outcome === 'unmeasured') return asksMore(result, against.entry);
  const isKnown = meantBy(result, against.entry.findings);
  const fresh = result.findings.filter(({ id }) => !isKnown.has(id) && !against.accepted.has(id));
  const excused = result.findings.filter(({ id, detector }) => {
    if (isKnown.has(id)) return false;
    return against.accepted.has(id) || !against.entry.detectors.includes(detector);
  });
  return [
    ...fresh.flatMap((finding) => newFinding(finding, against)),
    ...baselineMeasures.flatMap((name) =>
      name === 'friction'
        ? frictionGate(result, excused, against)
        : countGate(name, result, excused, against),
    ),
  ];
}

function newFinding(finding: Finding, { entry, rules }: Against): GateResult[] {
  const level = levelOfFinding(finding, rules);
  if (level === 'off') return [];
  const { id, seenIn, message } = finding;
  const gate = { gate: 'new-finding', limit: 0, actual: 1, finding: id };
  const told = `${message} This was not so in the baseline. (${id})`;
  if (!entry.detectors.includes(finding.detector)) {
    const why = `The check ${finding.detector} is newer than the baseline: it only warns until \`friction baseline\` accepts it.`;
    return [{ ...gate, state: 'warned', message: `${told} ${why}` }];
  }
  if (dependsOnTime(finding) && seenIn.of > 1 && seenIn.runs < 2) {
    const why = `Seen in 1 of ${seenIn.of} walks: what depends on time must be seen twice.`;
    return [{ ...gate, state: 'warned', message: `${told} ${why}` }];
  }
  const confirm = dependsOnTime(finding) && seenIn.of === 1 ? { restsOnTime: true } : {};
  return [{ ...gate, ...confirm, state: stateAt(level), message: told }];
}

function countGate(
  name: Exclude<LimitName, 'waiting' | 'friction'>,
  result: JourneyResult,
  excused: readonly Finding[],
  { entry, rules }: Against,
): GateResult[] {
  const level = levelOfMeasure(name, rules);
  const before = entry.counts[name];
  if (level === 'off' || before === undefined) return [];
  const actual = countsOf(result)[name] ?? 0;
  const gate = { gate: `baseline ${name}`, limit: before, actual };
  const allowed = Math.max(0, allowedFor(name, excused));
  const { title } = measures[name];
  if (actual - allowed <= before) {
    const message = `${title}: ${actual}, in the baseline ${before}.`;
    return [{ ...gate, state: 'held', message }];
  }
  const edited = entry.digest === result.journeyDigest ? '' : ` ${wasEdited}`;
  const less = allowed > 0 ? `, ${allowed} of it excused` : '';
  const message = `${title}: ${actual}${less}, in the baseline ${before}.${edited}`;
  return [{ ...gate, state: stateAt(level), message }];
}

const wasEdited = 'The journey was edited since, which may be why.';

function frictionGate(
  result: JourneyResult,
  excused: readonly Finding[],
  { entry, rules, scoreModel }: Against,
): GateResult[] {
  const level = levelOfMeasure('friction', rules);
  const { friction: before } = entry;
  const { friction: now } = result;
  if (level === 'off' || before === null || entry.scoreModel !== scoreModel) return [];
  const gate = { gate: 'baseline friction', limit: before.score, actual: now?.score ?? null };
  if (now === null) {
    return [
      { ...gate, state: 'unsure', message: 'Friction: no score to compare with the baseline.' },
    ];
  }
  const allowed = allowedFor('friction', excused);
  const lower = { score: now.score - allowed, low: now.low - allowed };
  const compared = `Friction: ${now.score.toFixed(1)} (${now.low.toFixed(1)} to ${now.high.toFixed(1)}), in the baseline ${before.score} (${before.low} to ${before.high}).`;
  if (!isWorseInTime(before, lower)) return [{ ...gate, state: 'held', message: compared }];
  const isWorse = (one: JourneyResult['friction']) =>
    one !== null && isWorseInTime(before, { score: one.score - allowed, low: one.low - allowed });
  return [
    confirmedIn(result, ({ friction }) => isWorse(friction), {
      ...gate,
      state: stateAt(level),
      message: compared,
    }),
  ];
}

function stateAt(level: Exclude<Level, 'off'>): 'failed' | 'warned' {
  return level === 'error' ? 'failed' : 'warned';
}
