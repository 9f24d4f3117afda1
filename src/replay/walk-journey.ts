import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'puppeteer';
import { profileFor } from '../effort/profiles.ts';
import type { Journey } from '../journey/journey.ts';
import { typedValues } from '../journey/typed-values.ts';
import { redactTrace } from '../trace/redact-trace.ts';
import { type End, type Trace, type TracedStep, traceVersion } from '../trace/trace.ts';
import { tracedJourney, tracedSteps } from '../trace/traced-journey.ts';
import { makeActor } from './actor.ts';
import { conditionTest } from './conditions.ts';
import { devices } from './devices.ts';
import { mayOpen } from './hosts.ts';
import { leaveView } from './probes/views.ts';
import type { ReplayOptions } from './replay.ts';
import { type Album, photograph, seeStepEnd } from './step-end.ts';
import { StuckError, UnmeasurableError } from './stuck.ts';
import { type Doorkeeper, openTabs } from './tabs.ts';
import { makeVisit, type Visit } from './visit.ts';
import { endWait, waitForGoal, waitUntilQuiet } from './waits.ts';
import { type StepProgress, type WalkParts, walkSteps } from './walk.ts';

/** After the goal the clock runs on, in milliseconds: a survey that comes then is fair, and is said to be. */
const afterGoal = 5000;

export type JourneyParts = {
  readonly browser: Browser;
  readonly doorkeeper: Doorkeeper;
  readonly options: ReplayOptions;
  /** Folder of this journey's screenshots, below the report's. */
  readonly screenshots: string;
  readonly progress: StepProgress;
};

/** Walks one journey in a fresh browser context, and returns all that was seen. Never throws for what the site does. */
export async function walkJourney(journey: Journey, parts: JourneyParts): Promise<Trace> {
  const { browser, options } = parts;
  const startedAt = options.startedAt();
  const context = await browser.createBrowserContext();
  const visit = makeVisit({
    journey,
    context,
    traits: devices[journey.customer.device],
    profile: profileFor(journey.customer.device),
    pace: options.pace,
    defaultTimeout: options.timeout,
    signal: options.signal,
  });
  const album: Album = {
    folder: options.screenshots ? path.join(options.outFolder, parts.screenshots) : null,
    taken: new Map(),
    writing: [],
  };
  if (album.folder) await mkdir(album.folder, { recursive: true });
  const steps = tracedSteps(journey).map((step) => ({ ...step }));
  const end = await walked(visit, album, steps, parts);
  await Promise.all(album.writing);
  parts.doorkeeper.dismiss(context.id ?? '');
  await context.close().catch(() => undefined);
  for (const [step, file] of album.taken) {
    const traced = steps[step];
    if (traced) traced.screenshot = `${parts.screenshots}/${file}`;
  }
  return traceOf(visit, {
    end,
    steps,
    startedAt,
    browserVersion: await versionOf(browser),
    options,
  });
}

async function walked(
  visit: Visit,
  album: Album,
  traced: TracedStep[],
  parts: JourneyParts,
): Promise<End> {
  const { journey } = visit;
  const walkParts: WalkParts = {
    album,
    traced,
    progress: parts.progress,
    actor: makeActor(visit, {
      seeStepEnd: () => seeStepEnd(visit, album),
      walk: (steps) => walkSteps(visit, steps, walkParts),
      mayOpen: (url) => mayOpen(journey.site, url, parts.options),
    }),
  };
  let end: End = { how: 'walked', detail: '', step: null };
  try {
    await openTabs(visit, parts.doorkeeper, {
      userAgent: await parts.browser.userAgent(),
      blocked: parts.options.denyHosts.flatMap((host) => [`*://${host}/*`, `*://*.${host}/*`]),
    });
    await unmeasured(visit, () => walkSteps(visit, journey.before, walkParts));
    if (journey.goal !== 'done') visit.goalHolds = conditionTest(visit, journey.goal);
    await walkSteps(visit, journey.steps, walkParts);
    await finish(visit, album);
  } catch (error) {
    end = endOf(visit, error);
  }
  await close(visit, album, end);
  await unmeasured(visit, () =>
    walkSteps(visit, journey.after, { ...walkParts, traced: [] }),
  ).catch(() => undefined);
  return end;
}

/** Steps before and after are walked, and leave no trace. */
async function unmeasured(visit: Visit, work: () => Promise<void>): Promise<void> {
  visit.recorder.muted = true;
  try {
    await work();
  } finally {
    visit.recorder.muted = false;
    visit.awaiting = null;
    visit.unseen = null;
  }
}

/** The last act's result: the goal, or a quiet page; then a while longer, for what comes once the job is done. */
async function finish(visit: Visit, album: Album): Promise<void> {
  if (visit.journey.goal === 'done') await waitUntilQuiet(visit);
  else await waitForGoal(visit);
  await seeStepEnd(visit, album);
  if (visit.journey.goal !== 'done' && !visit.goal) return;
  visit.requestBudget = 2000;
  await visit.clock.think(afterGoal);
}

function endOf(visit: Visit, error: unknown): End {
  const { step } = visit.recorder;
  if (error instanceof StuckError) return { how: 'stuck', detail: error.message, step };
  if (error instanceof UnmeasurableError) return { how: error.how, detail: error.message, step };
  if (visit.signal.aborted) return { how: 'stopped', detail: 'It was stopped.', step };
  const message = error instanceof Error ? error.message : String(error);
  return { how: 'browser', detail: `The browser failed: ${message.split('\n')[0]}`, step };
}

/** What was measured until now is kept, however the walk ended. */
async function close(visit: Visit, album: Album, end: End): Promise<void> {
  try {
    endWait(visit, 'cap');
    if (end.how === 'goal-at-start' || end.how === 'stopped' || end.how === 'browser') {
      visit.overlays.leave();
      return;
    }
    await seeStepEnd(visit, album);
    if (end.step !== null && !album.taken.has(end.step)) await photograph(visit, album, end.step);
  } catch {
    visit.blindSpots.add('The page could not be looked at when the journey ended.');
  } finally {
    visit.overlays.leave();
    leaveView(visit.view, visit.clock.now());
  }
}

async function versionOf(browser: Browser): Promise<string> {
  return browser.version().catch(() => '');
}

function traceOf(
  visit: Visit,
  about: {
    readonly end: End;
    readonly steps: TracedStep[];
    readonly startedAt: string;
    readonly browserVersion: string;
    readonly options: ReplayOptions;
  },
): Trace {
  const { journey, traits } = visit;
  const { device, language, presentAs } = journey.customer;
  const trace: Trace = {
    traceVersion,
    tool: { name: 'friction', version: about.options.toolVersion },
    startedAt: about.startedAt,
    journey: tracedJourney(journey),
    environment: {
      browser: about.browserVersion,
      device,
      viewport: { width: traits.width, height: traits.height },
      language,
      pace: visit.pace,
      presentAs,
      profile: visit.profile.name,
      timeout: visit.defaultTimeout,
    },
    end: about.end,
    goalAt: visit.goal?.at ?? null,
    endedAt: Math.round(visit.clock.now()),
    steps: about.steps,
    events: visit.recorder.events(),
    blindSpots: [...visit.blindSpots],
  };
  return redactTrace(trace, [...typedValues(journey), ...visit.typed]);
}
