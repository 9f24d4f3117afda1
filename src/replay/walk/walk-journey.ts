import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'puppeteer';
import { profileFor } from '../../effort/profiles.ts';
import type { Journey } from '../../journey/journey.ts';
import type { End, Trace, TracedStep } from '../../trace/trace.ts';
import { tracedSteps } from '../../trace/traced-journey.ts';
import { makeActor } from '../act/actor.ts';
import { devices } from '../browser/devices.ts';
import { StuckError, UnmeasurableError } from '../errors.ts';
import { conditionTest } from '../locate/conditions.ts';
import { endWatch } from '../observe/press-effects.ts';
import { photographStep } from '../observe/screenshots.ts';
import { seeStepEnd } from '../observe/step-end.ts';
import { recordUnseen } from '../record/unseen.ts';
import { leaveView, openView } from '../record/views.ts';
import { makeVisit, type Visit } from '../visit.ts';
import { endWait, waitForGoal, waitUntilQuiet } from '../wait/waits.ts';
import { turnBack, windowBefore } from '../windows/turn-back.ts';
import { type Doorkeeper, openTabs } from '../windows/windows.ts';
import { mayOpen } from './allowed-hosts.ts';
import type { ReplayOptions } from './replay-journeys.ts';
import { traceOf } from './trace-of.ts';
import { type StepProgress, type WalkParts, walkSteps } from './walk-steps.ts';
import { withoutTyped } from './without-typed.ts';

/** After the goal the clock runs on, in milliseconds: a survey that comes then is fair, and is said to be. */
const afterGoal = 5000;

export type JourneyParts = {
  readonly browser: Browser;
  readonly doorkeeper: Doorkeeper;
  readonly options: ReplayOptions;
  /** Which walk of this journey it is, from 1. */
  readonly run: number;
  /** Folder of this journey's screenshots, from the report's. */
  readonly screenshots: string;
  readonly progress: StepProgress;
};

/** Walks one journey in a fresh browser context, and returns all that was seen. Never throws for what the site does. */
export async function walkJourney(journey: Journey, parts: JourneyParts): Promise<Trace> {
  const { browser, options } = parts;
  const startedAt = options.startedAt();
  const context = await browser.createBrowserContext();
  const folder = options.screenshots ? path.join(options.outFolder, parts.screenshots) : null;
  if (folder) await mkdir(folder, { recursive: true });
  const visit = makeVisit({
    journey,
    context,
    traits: devices[journey.customer.device],
    profile: profileFor(journey.customer.device),
    pace: options.pace,
    defaultTimeout: options.timeout,
    signal: options.signal,
    album: { folder, name: parts.screenshots, taken: new Map(), writing: [] },
  });
  const steps = tracedSteps(journey).map((step) => ({ ...step }));
  const end = await walked(visit, steps, parts);
  await Promise.all(visit.album.writing);
  // What closing the browser's tabs sets off is not the customer's.
  visit.recorder.muted = true;
  parts.doorkeeper.dismiss(context.id ?? '');
  await context.close().catch(() => undefined);
  for (const step of steps) step.screenshot = visit.album.taken.get(step.index) ?? '';
  const version = await browser.version().catch(() => '');
  return traceOf(visit, {
    end,
    steps,
    startedAt,
    run: parts.run,
    browser: version,
    toolVersion: options.toolVersion,
  });
}

async function walked(visit: Visit, traced: TracedStep[], parts: JourneyParts): Promise<End> {
  const { journey } = visit;
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
    await openTabs(visit, parts.doorkeeper, {
      userAgent: await parts.browser.userAgent(),
      blocked: parts.options.denyHosts.flatMap((host) => [`*://${host}/*`, `*://*.${host}/*`]),
    });
    await unmeasured(visit, () => walkSteps(visit, journey.before, walkParts));
    begin(visit);
    await walkSteps(visit, journey.steps, walkParts);
    await finish(visit);
  } catch (error) {
    end = endOf(visit, error);
  }
  await close(visit, end);
  // What cleans up may fail without changing what was measured.
  const cleanUp = (): Promise<void> =>
    walkSteps(visit, journey.after, { ...walkParts, traced: [] });
  await unmeasured(visit, cleanUp).catch(() => undefined);
  return end;
}

/** From here on the customer's clock and the goal count. */
function begin(visit: Visit): void {
  const { journey, view } = visit;
  visit.clock.begin();
  if (journey.goal !== 'done') visit.goalHolds = conditionTest(visit, journey.goal);
  if (!view.current || journey.steps[0]?.verb === 'open') return;
  openView(
    visit.tab(),
    visit.recorder,
    view,
    visit.clock,
    'document',
    visit.tab().frames.main().url,
  );
  view.paintedAt = visit.clock.now();
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
async function finish(visit: Visit): Promise<void> {
  if (visit.journey.goal === 'done') await waitUntilQuiet(visit);
  else await waitForGoal(visit);
  const before = windowBefore(visit);
  const isThere = before !== null && visit.goal !== null && !(await visit.goalHolds());
  if (isThere && (await visit.goalHolds(before))) await turnBack(visit, before);
  await seeStepEnd(visit);
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
  if (/timed out/i.test(message)) {
    return { how: 'browser', detail: 'The page hangs: it does not answer any more.', step };
  }
  return { how: 'browser', detail: `The browser failed: ${message.split('\n')[0]}`, step };
}

/** What was measured until now is kept, however the walk ended. */
async function close(visit: Visit, end: End): Promise<void> {
  try {
    endWait(visit, 'cap');
    await endWatch(visit);
    if (end.how === 'goal-at-start' || end.how === 'stopped' || end.how === 'browser') {
      visit.overlays.leave();
      return;
    }
    await seeStepEnd(visit);
    if (end.step !== null && !visit.album.taken.has(end.step)) {
      await photographStep(visit, end.step);
    }
  } catch {
    const because = 'The page could not be looked at when the journey ended.';
    recordUnseen(visit.recorder, 'page', because);
    recordUnseen(visit.recorder, 'overlays', because);
  } finally {
    visit.overlays.leave();
    leaveView(visit.view, visit.clock.now());
  }
}
