import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'puppeteer';
import { profileFor } from '../../effort/profiles.ts';
import type { Journey } from '../../journey/model/journey.ts';
import type { End, Trace, TracedStep } from '../../trace/trace.ts';
import { tracedSteps } from '../../trace/traced-journey.ts';
import { makeActor } from '../act/actor.ts';
import { devices } from '../browser/devices.ts';
import { StuckError, UnmeasurableError } from '../errors.ts';
import { conditionTest } from '../locate/conditions.ts';
import { recordUnseen } from '../record/unseen.ts';
import { hangs } from '../tab/attention.ts';
import type { Doorkeeper } from '../tab/new-pages.ts';
import { makeVisit, type Visit } from '../visit.ts';
import { within } from '../within.ts';
import { mayOpen } from './allowed-hosts.ts';
import { attended } from './attended.ts';
import { openWindows } from './open-windows.ts';
import type { ReplayOptions } from './replay-journeys.ts';
import { traceOf } from './trace-of.ts';
import { type StepProgress, type WalkParts, walkSteps } from './walk-steps.ts';
import { withoutTyped } from './without-typed.ts';

/** After the goal the clock runs on, in milliseconds: a survey that comes then is fair, and is said to be. */
const afterGoal = 5000;

export type JourneyParts = {
  readonly browser: Browser;
  readonly version: string;
  readonly userAgent: string;
  readonly doorkeeper: Doorkeeper;
  readonly options: ReplayOptions;
  /** Which walk of this journey it is, from 1. */
  readonly run: number;
  /** Folder of this journey's screenshots, from the report's. */
  readonly screenshots: string;
  readonly progress: StepProgress;
};

/** All that was seen, and whether the browser had better not be used again. */
export type WalkedJourney = { readonly trace: Trace; readonly isLost: boolean };

/** A browser that takes longer than this to forget a visit, in real milliseconds, is at work for what was there. */
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
  const visit = makeVisit({ settings, context, album: { folder, name: parts.screenshots } });
  const steps = tracedSteps(journey).map((step) => ({ ...step }));
  const end = await walked(visit, steps, parts);
  await visit.screenshots.kept();
  // What closing the browser's tabs sets off is not the customer's.
  visit.recorder.muted = true;
  parts.doorkeeper.dismiss(context.id ?? '');
  const isLost = end.how === 'browser' || !(await forgets(visit));
  for (const step of steps) step.screenshot = visit.screenshots.pathOf(step.index);
  const { run, version } = parts;
  const about = { end, steps, startedAt, run, browser: version, toolVersion: options.toolVersion };
  return { trace: traceOf(visit, about), isLost };
}

/** Closes what the visit opened. Who stops the walk does not wait for that: the browser is closed as a whole. */
async function forgets({ context, settings }: Visit): Promise<boolean> {
  if (settings.signal.aborted) return false;
  const closing = context.close().then(
    () => true,
    () => true,
  );
  return (await within(forgetsWithin, closing)) ?? false;
}

async function walked(visit: Visit, traced: TracedStep[], parts: JourneyParts): Promise<End> {
  const { journey } = visit.settings;
  const walkParts: WalkParts = {
    traced,
    progress: withoutTyped(visit, parts.progress),
    actor: makeActor(visit, {
      walk: (steps) => walkSteps(visit, steps, walkParts),
      mayOpen: (url) => mayOpen(journey.site, url, parts.options),
    }),
  };
  let end: End = { how: 'walked', detail: '', step: null };
  try {
    const tabParts = {
      userAgent: parts.userAgent,
      blocked: parts.options.denyHosts.flatMap((host) => [`*://${host}/*`, `*://*.${host}/*`]),
    };
    await attended(visit, () => openWindows(visit, parts.doorkeeper, tabParts));
    await unmeasured(visit, () => walkSteps(visit, journey.before, walkParts));
    begin(visit);
    await walkSteps(visit, journey.steps, walkParts);
    await attended(visit, () => finish(visit));
  } catch (error) {
    end = endOf(visit, error);
  }
  await close(visit, end);
  // A page that hangs, or a browser that is gone, cannot be cleaned up after.
  if (end.how === 'browser') return end;
  // What cleans up may fail without changing what was measured.
  const cleanUp = (): Promise<void> =>
    walkSteps(visit, journey.after, { ...walkParts, traced: [] });
  await unmeasured(visit, cleanUp).catch(() => undefined);
  return end;
}

/** From here on the customer's clock and the goal count. */
function begin(visit: Visit): void {
  const { journey } = visit.settings;
  visit.clock.begin();
  if (journey.goal !== 'done') visit.goal.begin(conditionTest(visit, journey.goal));
  if (journey.steps[0]?.verb !== 'open') visit.views.openShown(visit.windows.current());
}

/** Steps before and after are walked, and leave no trace. */
async function unmeasured(visit: Visit, work: () => Promise<void>): Promise<void> {
  visit.recorder.muted = true;
  try {
    await work();
  } finally {
    visit.recorder.muted = false;
    visit.meter.drop();
    visit.recorder.pendingStep = null;
  }
}

/** The last act's result: the goal, or a quiet page; then a while longer, for what comes once the job is done. */
async function finish(visit: Visit): Promise<void> {
  visit.attention.stepEnds = performance.now() + visit.limit.timeout;
  if (visit.settings.journey.goal === 'done') await visit.waitFor.quiet();
  else await visit.waitFor.goal();
  const before = visit.windows.before();
  const isThere = before !== null && visit.goal.seen() !== null && !(await visit.goal.holds());
  if (isThere && (await visit.goal.holds(before))) await visit.windows.turnBack(before);
  await visit.stepEnd.see();
  if (visit.settings.journey.goal !== 'done' && !visit.goal.seen()) return;
  visit.poll.grantRequests(2000);
  await visit.clock.think(afterGoal);
}

function endOf(visit: Visit, error: unknown): End {
  const { step } = visit.recorder;
  if (error instanceof StuckError) return { how: 'stuck', detail: error.message, step };
  if (error instanceof UnmeasurableError) return { how: error.how, detail: error.message, step };
  if (visit.settings.signal.aborted) return { how: 'stopped', detail: 'It was stopped.', step };
  const message = error instanceof Error ? error.message : String(error);
  if (/timed out/i.test(message)) return { how: 'browser', detail: hangs, step };
  return { how: 'browser', detail: `The browser failed: ${message.split('\n')[0]}`, step };
}

/** What was measured until now is kept, however the walk ended. */
async function close(visit: Visit, end: End): Promise<void> {
  try {
    visit.meter.end('cap');
    if (end.how === 'stopped' || end.how === 'browser') return;
    const looked = await within(
      closesWithin,
      attended(visit, () => lookBack(visit, end)),
    );
    if (looked === null) noteNotSeen(visit);
  } catch {
    noteNotSeen(visit);
  } finally {
    visit.overlays.leave();
    visit.views.leave();
  }
}

/** The last look at a page takes no longer than this, in real milliseconds. */
const closesWithin = 5000;

async function lookBack(visit: Visit, end: End): Promise<true> {
  await visit.effects.end();
  if (end.how === 'goal-at-start') return true;
  await visit.stepEnd.see();
  if (end.step !== null && !visit.screenshots.hasStep(end.step))
    await visit.screenshots.ofStep(visit.windows.current(), end.step);
  return true;
}

function noteNotSeen({ recorder }: Visit): void {
  const because = 'The page could not be looked at when the journey ended.';
  for (const what of ['page', 'overlays'] as const) recordUnseen(recorder, what, because);
}
