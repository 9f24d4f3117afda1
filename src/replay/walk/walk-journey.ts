import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext } from 'puppeteer';
import { profileFor } from '../../effort/profiles.ts';
import type { Journey } from '../../journey/model/journey.ts';
import type { Trace } from '../../trace/trace.ts';
import { tracedSteps } from '../../trace/traced-journey.ts';
import { devices } from '../browser/devices.ts';
import { within } from '../within.ts';
import { makeWalk } from './make-walk.ts';
import type { ReplayOptions } from './replay-options.ts';
import { traceOf } from './trace-of.ts';
import { type BrowserParts, walkThrough } from './walk-through.ts';

export type JourneyParts = BrowserParts & {
  readonly browser: Browser;
  readonly version: string;
  readonly options: ReplayOptions;
  /** Which walk of this journey it is, from 1. */
  readonly run: number;
  /** Folder of this journey's screenshots, from the report's. */
  readonly screenshots: string;
};

/** All that was seen, and whether the browser had better not be used again. */
export type WalkedJourney = { readonly trace: Trace; readonly isLost: boolean };

/** A browser that takes longer than this to forget a walk, in real milliseconds, is at work for what was there. */
const forgetsWithin = 2000;

/** Walks one journey in a fresh browser context. Never throws for what the site does. */
export async function walkJourney(journey: Journey, parts: JourneyParts): Promise<WalkedJourney> {
  const { browser, options } = parts;
  const startedAt = options.startedAt();
  const context = await browser.createBrowserContext();
  const folder = options.screenshots ? path.join(options.outFolder, parts.screenshots) : null;
  if (folder) await mkdir(folder, { recursive: true });
  const settings = {
    journey,
    traits: devices[journey.customer.device],
    profile: profileFor(journey.customer.device),
    pace: options.pace,
    defaultTimeout: options.timeout,
    signal: options.signal,
  };
  const walk = makeWalk(settings, { folder, name: parts.screenshots });
  const steps = tracedSteps(journey).map((step) => ({ ...step }));
  const end = await walkThrough(walk, context, steps, parts);
  await walk.screenshots.kept();
  // What closing the browser's tabs sets off is not the customer's.
  walk.recorder.muted = true;
  parts.doorkeeper.dismiss(context.id ?? '');
  const isLost = end.how === 'browser' || !(await forgets(context, settings.signal));
  for (const step of steps) step.screenshot = walk.screenshots.pathOf(step.index);
  const { run, version } = parts;
  const about = { end, steps, startedAt, run, browser: version, toolVersion: options.toolVersion };
  return { trace: traceOf(walk, about), isLost };
}

/** Closes what the walk opened. Who stops the walk does not wait for that: the browser is closed as a whole. */
async function forgets(context: BrowserContext, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  const closing = context.close().then(
    () => true,
    () => true,
  );
  return (await within(forgetsWithin, closing)) ?? false;
}
