import type { Report } from '../../../score/model/result.ts';
import type { Album } from './album.ts';

/** How much is in a page from the start. The rest comes while it can be used already; without scripts, all is there. */
export const atOnce = {
  journeys: 3,
  /** As many as two long journeys have. */
  pictures: 60,
} as const;

/** True when a report is so large that a part of it is held back at first. */
export const isHeldBack = (report: Report, album: Album): boolean =>
  report.results.length > atOnce.journeys || album.pictures.length > atOnce.pictures;
