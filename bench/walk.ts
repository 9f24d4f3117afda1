import type { Browser } from 'puppeteer';
import type { Journey } from '../src/journey/model/journey.ts';
import { judge } from '../src/pipeline.ts';
import { type Doorkeeper, makeDoorkeeper } from '../src/replay/tab/new-pages.ts';
import type { ReplayOptions } from '../src/replay/walk/replay-options.ts';
import { walkJourney } from '../src/replay/walk/walk-journey.ts';
import type { JourneyResult } from '../src/score/model/result.ts';

/** A browser that is running already, with the part of the tool that meets its new pages. */
export type Ready = {
  readonly browser: Browser;
  readonly version: string;
  readonly userAgent: string;
  readonly doorkeeper: Doorkeeper;
};

/** How one walk is done: the pace, and the folder its pictures go to. */
export type WalkOptions = { readonly pace: ReplayOptions['pace']; readonly folder: string };

/** How long one walk took, in milliseconds without the judging, and what it came to. */
export type Walked = { readonly took: number; readonly result: JourneyResult };

/** Makes a running browser ready to be walked in. */
export async function ready(browser: Browser): Promise<Ready> {
  const [version, userAgent] = await Promise.all([browser.version(), browser.userAgent()]);
  return { browser, version, userAgent, doorkeeper: await makeDoorkeeper(browser) };
}

/** Walks a journey once, with all probes and a picture of every step, in a fresh context of a running browser. */
export async function walk(
  journey: Journey,
  readied: Ready,
  { pace, folder }: WalkOptions,
): Promise<Walked> {
  const options: ReplayOptions = { ...usual, pace, outFolder: folder };
  const from = performance.now();
  const { trace } = await walkJourney(journey, {
    ...readied,
    options,
    run: 1,
    screenshots: 'screenshots',
    progress: () => {},
  });
  const took = performance.now() - from;
  const [result] = judge([trace]).results;
  if (!result) throw new Error('The walk came to no result.');
  return { took, result };
}

const usual = {
  timeout: 10_000,
  workers: 1,
  headed: false,
  screenshots: true,
  allowHosts: [],
  denyHosts: [],
  signal: new AbortController().signal,
  progress: () => {},
  toolVersion: 'bench',
  startedAt: () => new Date().toISOString(),
} as const;
