import { once } from 'node:events';
import type { Browser } from 'puppeteer';
import { profileFor } from '../../effort/profiles.ts';
import { UserError } from '../../errors.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { allSteps } from '../../steps/all-steps.ts';
import { slugs } from '../../trace/slugs.ts';
import { type Trace, traceVersion } from '../../trace/trace.ts';
import { tracedJourney, tracedSteps } from '../../trace/traced-journey.ts';
import { closeBrowser } from '../browser/close-browser.ts';
import { devices } from '../browser/devices.ts';
import { browserPath, launch, noBrowserMessage } from '../browser/launch.ts';
import { pause } from '../pause.ts';
import { type Doorkeeper, makeDoorkeeper } from '../tab/new-pages.ts';
import { walkJourney } from './walk-journey.ts';

export type ReplayOptions = {
  /** Path of the browser to use, or one that runs already and is left running; unsaid, one is found. */
  readonly browser?: string | Browser;
  readonly pace: 'real' | 'fast' | 'robot';
  /** How long a step may take, in milliseconds. */
  readonly timeout: number;
  /** How many journeys are walked at the same time. */
  readonly workers: number;
  readonly headed: boolean;
  /** Screenshots are written below it. */
  readonly outFolder: string;
  readonly screenshots: boolean;
  readonly allowHosts: readonly string[];
  readonly denyHosts: readonly string[];
  /** Stops the walk: what was measured until then is returned. */
  readonly signal: AbortSignal;
  readonly progress: (line: ProgressLine) => void;
  readonly toolVersion: string;
  /** The time of day, for the record. */
  readonly startedAt: () => string;
  /** Journeys that were walked before: further walks of them go on counting from there. */
  readonly walkedBefore?: readonly Journey[];
};

/** One step, as it happens. */
export type ProgressLine = {
  readonly journey: string;
  /** Which walk of the journey it is, from 1. */
  readonly run: number;
  /** From 1. */
  readonly step: number;
  readonly of: number;
  readonly words: string;
  readonly state: 'started' | 'done' | 'skipped' | 'stuck';
  readonly note: string;
};

/**
 * Walks journeys, several at once, each in a fresh browser context. Those that are walked at the same time have a browser
 * each: what a site does to its own is nobody else's loss. Traces come in the order the journeys were given. A journey that
 * is given several times is walked as often.
 */
export async function replayJourneys(
  journeys: readonly Journey[],
  options: ReplayOptions,
): Promise<{ readonly traces: Trace[]; readonly interrupted: boolean }> {
  const path = await pathOf(options.browser);
  const before = options.walkedBefore ?? [];
  const all = [...before, ...journeys];
  const folders = slugs(all.map(({ journey }) => journey)).slice(before.length);
  const traces: (Trace | undefined)[] = journeys.map(() => undefined);
  let next = 0;
  const work = async (): Promise<void> => {
    const browsers = new Map<string, Promise<Started>>();
    for (let at = next++; at < journeys.length && !options.signal.aborted; at = next++) {
      const journey = journeys[at];
      if (!journey) continue;
      const which = { folder: folders[at] ?? '', run: runOf(all, before.length + at) };
      traces[at] = await walkOne(journey, which, { path, browsers, options });
    }
    await Promise.all([...browsers.values()].map((browser) => closeQuietly(browser, options)));
  };
  const workers = Math.max(1, Math.min(options.workers, journeys.length));
  const working = Promise.all(Array.from({ length: workers }, work));
  await Promise.race([working, longAfterStop(options.signal)]);
  const walked = traces.filter((trace) => trace !== undefined);
  return { traces: walked, interrupted: options.signal.aborted };
}

/** A browser that runs already needs no path. */
async function pathOf(browser: ReplayOptions['browser']): Promise<string> {
  if (typeof browser === 'object') return '';
  const path = await browserPath(browser, process.env);
  if (path !== null) return path;
  throw new UserError(noBrowserMessage(browser, process.env), { kind: 'cannot-measure' });
}

/** Whoever stops the walk does not wait for a browser that does not: so long, in real milliseconds. */
const stopsWithin = 1500;

async function longAfterStop(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
  await pause(stopsWithin);
}

/** How often the journey at this place has been given until then. */
function runOf(journeys: readonly Journey[], at: number): number {
  const name = (journey: Journey | undefined) => `${journey?.file}\n${journey?.journey}`;
  return journeys.slice(0, at + 1).filter((one) => name(one) === name(journeys[at])).length;
}

/** One walk of a journey. */
type Which = { readonly folder: string; readonly run: number };

type Started = {
  readonly browser: Browser;
  readonly version: string;
  readonly userAgent: string;
  readonly doorkeeper: Doorkeeper;
};

type Shared = {
  readonly path: string;
  readonly browsers: Map<string, Promise<Started>>;
  readonly options: ReplayOptions;
};

async function walkOne(journey: Journey, { folder, run }: Which, shared: Shared): Promise<Trace> {
  const { options } = shared;
  const of = allSteps(journey.steps).length;
  try {
    const started = await browserFor(journey, shared);
    const { trace, isLost } = await walkJourney(journey, {
      ...started,
      options,
      run,
      screenshots: `screenshots/${folder}`,
      progress: ({ index, words }, state, note) => {
        // Steps that are not measured are not told.
        if (index < 0) return;
        const step = index + 1;
        options.progress({ journey: journey.journey, run, step, of, words, state, note });
      },
    });
    // Whoever is walked next is not to pay for it.
    if (isLost) await giveUp(journey, shared);
    return trace;
  } catch (error) {
    // One journey's trouble does not touch the others, nor what was measured before.
    if (error instanceof UserError) return unwalked(journey, { options, run }, error.message);
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return unwalked(journey, { options, run }, `The browser failed: ${message}`);
  }
}

/** One browser serves all journeys of a worker that present themselves alike; one that has died is replaced. */
async function browserFor(journey: Journey, { path, browsers, options }: Shared): Promise<Started> {
  const { presentAs } = journey.customer;
  const running = browsers.get(presentAs);
  if (running && (await running).browser.connected) return running;
  const { headed, browser } = options;
  const lent = typeof browser === 'object' ? browser : undefined;
  const starting = start({ path, headed, presentAs }, lent);
  browsers.set(presentAs, starting);
  return starting;
}

async function start(
  options: Parameters<typeof launch>[0],
  lent: Browser | undefined,
): Promise<Started> {
  const browser = lent ?? (await launch(options));
  const [version, userAgent, doorkeeper] = await Promise.all([
    browser.version(),
    browser.userAgent(),
    makeDoorkeeper(browser),
  ]);
  return { browser, version, userAgent, doorkeeper };
}

async function giveUp({ customer }: Journey, { browsers, options }: Shared): Promise<void> {
  const lost = browsers.get(customer.presentAs);
  browsers.delete(customer.presentAs);
  if (lost) await closeQuietly(lost, options);
}

/** A browser that is done ends within so many real milliseconds, or is ended; sooner when the user waits for it. */
const patience = { done: 3000, stopped: 400 };

async function closeQuietly(
  starting: Promise<Started>,
  { browser: given, signal }: ReplayOptions,
): Promise<void> {
  try {
    const { browser } = await starting;
    if (browser === given) return;
    await closeBrowser(browser, signal.aborted ? patience.stopped : patience.done);
  } catch {
    // It never started.
  }
}

/** The trace of a journey for which no browser could be had. */
function unwalked(
  journey: Journey,
  { options, run }: { readonly options: ReplayOptions; readonly run: number },
  detail: string,
): Trace {
  const { device, language, presentAs } = journey.customer;
  const { width, height } = devices[device];
  return {
    traceVersion,
    tool: { name: 'friction', version: options.toolVersion },
    startedAt: options.startedAt(),
    run,
    journey: tracedJourney(journey),
    environment: {
      browser: '',
      device,
      viewport: { width, height },
      language,
      pace: options.pace,
      presentAs,
      profile: profileFor(device).name,
      timeout: options.timeout,
    },
    end: { how: 'browser', detail, step: null },
    goalAt: null,
    endedAt: 0,
    steps: tracedSteps(journey),
    events: [],
    blindSpots: [],
  };
}
