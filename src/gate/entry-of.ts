import type { JourneyResult, Report } from '../score/model/result.ts';
import type { BaselineEntry } from './baseline.ts';
import { measures } from './measures.ts';
import { baselineMeasures } from './rules.ts';

/** What a baseline keeps of a result. */
export function entryOf(
  result: JourneyResult,
  { tool, scoreModel }: Pick<Report, 'tool' | 'scoreModel'>,
): BaselineEntry {
  const { friction } = result;
  return {
    journey: result.journey,
    device: result.environment.device,
    file: result.file,
    digest: result.journeyDigest,
    tool: tool.version,
    browser: browserOf(result.environment.browser),
    scoreModel,
    detectors: result.verdicts.map(({ detector }) => detector).toSorted(),
    outcome: result.outcome,
    counts: countsOf(result),
    friction: friction && {
      score: rounded(friction.score),
      low: rounded(friction.low),
      high: rounded(friction.high),
    },
    findings: result.findings.map(({ id }) => id).toSorted(),
  };
}

/** Whole numbers by the names that limits have. */
export function countsOf(result: JourneyResult): Record<string, number> {
  const counted = baselineMeasures.filter((name) => name !== 'friction');
  return Object.fromEntries(counted.map((name) => [name, measures[name].of(result) ?? 0]));
}

/** Chrome/156.0.8078.79 → Chrome 156. */
export function browserOf(text: string): string {
  const [, name, major] = /^([^/]+)\/(\d+)/.exec(text) ?? [];
  return name === undefined ? text : `${name.replace(/^Headless/, '')} ${major}`;
}

function rounded(points: number): number {
  return Number(points.toFixed(1));
}
