import { detectors } from '../detect/index.ts';
import { interruptionKinds } from '../detect/kinds.ts';
import { type LimitName, limitNames } from '../journey/model/journey.ts';
import type { Level, PresetName, RuleLevels } from '../journey/model/project.ts';
import type { Finding } from '../score/model/result.ts';

/** Measures a baseline keeps, and so can be compared with: whole numbers, and friction. Times are in none. */
export const baselineMeasures = limitNames.filter((name) => name !== 'waiting');

/** Parts of other measures: with those compared, they would only say everything twice. */
export const parts: ReadonlySet<LimitName> = new Set(['scripted-steps', 'forced-steps', 'surveys']);

/** Every name a rule may have: measures, detectors, and kinds of interruption. */
export const ruleNames: readonly string[] = [
  ...new Set([...baselineMeasures, ...detectors.map(({ id }) => id), ...interruptionKinds]),
];

const presets: { readonly [Name in PresetName]: (rule: Rule) => Level } = {
  recommended: ({ name, restsOnTime }) =>
    restsOnTime || [...parts].some((part) => part === name) ? 'off' : 'error',
  strict: () => 'error',
};

type Rule = { readonly name: string; readonly restsOnTime: boolean };

export type Rules = { readonly preset: PresetName; readonly rules: RuleLevels };

/** What happens when a measure is higher than in the baseline. */
export function levelOfMeasure(name: LimitName, { preset, rules }: Rules): Level {
  return rules[name] ?? presets[preset]({ name, restsOnTime: name === 'friction' });
}

/** What happens when a finding is new: a rule for its kind comes before one for its detector. */
export function levelOfFinding(finding: Finding, { preset, rules }: Rules): Level {
  const { detector, kind } = finding;
  const rule = { name: detector, restsOnTime: dependsOnTime(finding) };
  return rules[kind] ?? rules[detector] ?? presets[preset](rule);
}

/** Findings whose verdict depends on measured time are compared by the rule for times. */
export function dependsOnTime({ dependsOnTime: depends }: Finding): boolean {
  return depends === true;
}
