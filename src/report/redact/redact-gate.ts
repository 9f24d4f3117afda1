import { measures } from '../../gate/measures.ts';
import { type LimitName, limitNames } from '../../journey/model/journey.ts';
import type { Finding, GateResult } from '../../score/model/result.ts';
import type { Aliases } from './aliases.ts';
import { among, knownTime } from './known.ts';

/** A gate in words of ours; `findings` are those of its journey, by the identities they had. */
export const redactGate = (
  gate: GateResult,
  findings: ReadonlyMap<string, Finding>,
  aliases: Aliases,
): GateResult => {
  const name = gateNames(gate.gate);
  const told = {
    ...gate,
    gate: name,
    limit: knownValue(gate.limit),
    actual: knownValue(gate.actual),
  };
  const about = gate.finding === undefined ? undefined : findings.get(gate.finding);
  return {
    gate: name,
    limit: told.limit ?? '',
    actual: told.actual,
    state: gate.state,
    message: messageOf(told, about?.message ?? ''),
    ...(gate.finding !== undefined && { finding: aliases.finding(gate.finding) }),
    ...(gate.restsOnTime !== undefined && { restsOnTime: gate.restsOnTime }),
  };
};

const gateNames = among(
  [
    'outcome',
    'max-friction',
    'new-finding',
    'accepted',
    'baseline',
    'asks-more',
    ...limitNames,
    ...limitNames.map((name) => `baseline ${name}`),
  ],
  'limit',
);

const words = among(['reached', 'blocked', 'unmeasured', 'in the baseline', 'not in it']);

type Value = GateResult['actual'];

const knownValue = (value: Value): Value =>
  typeof value === 'string' ? words(value) || knownTime(value) : value;

const messageOf = ({ gate, limit, actual }: Omit<GateResult, 'limit'> & Limited, about: string) => {
  if (gate === 'outcome') return outcomes[String(actual)] ?? 'Not measured.';
  if (gate === 'baseline') return 'This journey is not in the baseline.';
  if (gate === 'asks-more') return `The site asks for more: ${shown(actual)} more to fill in.`;
  if (gate === 'new-finding') return `${about} This was not so in the baseline.`.trim();
  if (gate === 'accepted') return `${about} Accepted until ${limit}.`.trim();
  const title = titleOf(gate.replace('baseline ', ''));
  if (actual === null) return `${title}: not measured.`;
  const against = gate.startsWith('baseline ') ? 'in the baseline' : 'limit';
  return `${title}: ${shown(actual)}, ${against} ${shown(limit)}.`;
};

type Limited = { readonly limit: Value };

const outcomes: Readonly<Record<string, string>> = {
  reached: 'The goal was reached.',
  blocked: 'The customer was blocked.',
};

const titleOf = (name: string): string => {
  const known = limitNames.find((limit): limit is LimitName => limit === name);
  if (known !== undefined) return measures[known].title;
  return name === 'max-friction' ? measures.friction.title : 'Limit';
};

const shown = (value: Value): string =>
  typeof value === 'number' ? String(Number(value.toFixed(2))) : (value ?? '');
