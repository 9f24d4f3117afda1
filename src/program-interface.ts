import { availableParallelism } from 'node:os';
import type { Static, TObject } from 'typebox';
import type { Detector } from './detect/detector.ts';
import type { Journey } from './journey/model/journey.ts';
import {
  type Parsed,
  type ParseOptions,
  parseJourney as parse,
} from './journey/read/parse-journey.ts';
import { replay as replayWith, type Walked } from './pipeline.ts';
import type { ReplayOptions } from './replay/walk/replay-options.ts';
import { type FormatName, formats, type Render, type ReportStyle } from './report/formats.ts';
import type { Report } from './score/model/result.ts';
import { toolVersion } from './version.ts';

/** How journeys are walked; all of it may be left out. */
export type WalkOptions = Partial<Omit<ReplayOptions, 'toolVersion' | 'startedAt' | 'progress'>> & {
  /** Told of each step as it begins and ends. */
  readonly onStep?: ReplayOptions['progress'];
};

/** Walks journeys in a real Chrome: as fast as can be, without screenshots unless a folder for them is named. */
export function replay(
  journeys: readonly Journey[],
  { onStep = () => undefined, outFolder, ...options }: WalkOptions = {},
): Promise<Walked> {
  return replayWith(journeys, {
    pace: 'fast',
    timeout: 10_000,
    workers: Math.min(2, availableParallelism()),
    headed: false,
    screenshots: outFolder !== undefined,
    allowHosts: [],
    denyHosts: [],
    signal: new AbortController().signal,
    ...options,
    outFolder: outFolder ?? '',
    progress: onStep,
    toolVersion: toolVersion(),
    startedAt: () => new Date().toISOString(),
  });
}

/** Reads a journey from its text: the journey, or everything that is wrong with it. `file` is the name it is told by. */
export function parseJourney(
  text: string,
  { file = 'journey.yaml', ...options }: ParseOptions & { readonly file?: string } = {},
): Pick<Parsed, 'journey' | 'problems'> {
  return parse(text, file, options);
}

/** A report as text, in one of our formats or one of your own. */
export async function render(
  report: Report,
  format: FormatName | Render,
  style: Partial<ReportStyle> = {},
): Promise<string> {
  const how = typeof format === 'function' ? format : await formats[format]();
  return how(report, { colour: false, width: 80, ...style });
}

/** A detector whose findings have the evidence that its schema says. Given to `judge` beside ours, or instead of them. */
export function defineDetector<S extends TObject>(
  detector: Omit<Detector<Static<S>>, 'evidence'> & { readonly evidence: S },
): Detector<Static<S>> {
  return detector;
}
