import type { Check, JourneyResult } from '../../../score/model/result.ts';
import type { Album } from './album.ts';

/** One journey as the page shows it. */
export type Shown = {
  readonly result: JourneyResult;
  /** Position in the report. */
  readonly index: number;
  readonly album: Album;
  /** Every result of the report: some may be of the same job. */
  readonly all: readonly JourneyResult[];
  /** What was looked for, by the detectors' names. */
  readonly checks: ReadonlyMap<string, Check>;
};

/** Ids of places in the page. They hold positions and no text of a site. */
export const idOf = {
  journey: (index: number): string => `j${index + 1}`,
  strip: (index: number): string => `j${index + 1}-steps`,
  step: (index: number, step: number): string => `j${index + 1}-s${step + 1}`,
  findings: (index: number): string => `j${index + 1}-findings`,
  finding: (index: number, finding: number): string => `j${index + 1}-f${finding + 1}`,
  checks: (index: number): string => `j${index + 1}-checks`,
  term: (detector: string): string => `about-${detector.replace(/[^a-z0-9]+/gi, '-')}`,
} as const;
