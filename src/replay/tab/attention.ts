import { availableParallelism, loadavg } from 'node:os';

/** How long the pages of a walk are waited for. Moments are real milliseconds, as `performance.now` tells them. */
export type Attention = {
  /** The step that is walked should have ended by then. */
  stepEnds: number;
  /** How much time of its own the tool has used for the act that is being done, in milliseconds. */
  worked: number;
};

/** However late in a step a page is asked, it may take so long to answer, in milliseconds: less is no hanging. */
const leastPatience = 8000;
/** A part of the page that nobody acts in is waited for so long, in milliseconds. */
const partPatience = 2000;
/** The tool's own work on one act takes no longer than this on a page that lets itself be looked at, in milliseconds. */
const mostWork = 8000;

/** For how long the page in front may keep an answer back before it hangs, in milliseconds. */
export function patienceFor({ stepEnds }: Attention): number {
  return Math.max(leastPatience * crowding(), stepEnds - performance.now());
}

export function patienceForParts(): number {
  return partPatience * crowding();
}

/** More of the tool's own work on one act than this, in milliseconds, is too much. */
export function mostWorkOnAct(): number {
  return mostWork * crowding();
}

/** Where so many programs wait for each processor, pages are slow through no fault of their own. */
const crowd = 4;
const mostCrowding = 4;

function crowding(): number {
  const [waiting = 0] = loadavg();
  return Math.min(mostCrowding, Math.max(1, waiting / availableParallelism() / crowd));
}

/** Said when the page in front does not answer in time. */
export const hangs = 'The page hangs: it does not answer any more.';
