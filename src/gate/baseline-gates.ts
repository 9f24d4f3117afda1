import { emptyProject } from '../journey/model/project.ts';
import { type GateResult, type JourneyResult, scoreModel } from '../score/model/result.ts';
import { gatesAgainst } from './against-baseline.ts';
import { type Baseline, type BaselineEntry, keyOf } from './baseline.ts';
import type { GateOptions } from './gate-options.ts';

/** What the baseline has to say of a result; nothing where there is none. */
export function baselineGates(
  result: JourneyResult,
  { baseline, project = emptyProject, preset, requireBaseline }: GateOptions,
  accepted: ReadonlySet<string>,
): GateResult[] {
  if (baseline === undefined) return [];
  const entry = entryFor(result, baseline);
  const rules = { preset: preset ?? project.preset ?? 'recommended', rules: project.rules };
  if (entry !== undefined) return gatesAgainst(result, { entry, rules, scoreModel, accepted });
  const message = 'This journey is not in the baseline. `friction baseline` puts it there.';
  const gate = { gate: 'baseline', limit: 'in the baseline', actual: 'not in it', message };
  return [{ ...gate, state: requireBaseline === true ? 'failed' : 'warned' }];
}

/** What was accepted of this journey, as a result carries it for readers. */
export function besideFor(
  result: JourneyResult,
  { baseline }: GateOptions,
): Pick<JourneyResult, 'baseline'> {
  const entry = baseline && entryFor(result, baseline);
  if (entry === undefined) return {};
  const { outcome, counts, digest } = entry;
  const friction = entry.scoreModel === scoreModel ? entry.friction : null;
  return { baseline: { outcome, counts, friction, isEdited: digest !== result.journeyDigest } };
}

/** What was accepted of this journey. */
export function entryFor(
  { journey, environment }: JourneyResult,
  { journeys }: Baseline,
): BaselineEntry | undefined {
  const key = keyOf({ journey, device: environment.device });
  return journeys.find((entry) => keyOf(entry) === key);
}
