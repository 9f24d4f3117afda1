import type { BrowserContext } from 'puppeteer';
import type { End, TracedStep } from '../../trace/trace.ts';
import { makeActor } from '../act/actor.ts';
import { type ConditionParts, conditionTest } from '../locate/conditions.ts';
import type { Doorkeeper } from '../tab/new-pages.ts';
import { mayOpen } from './allowed-hosts.ts';
import { attended } from './attended.ts';
import { endOf, endWalk } from './end-walk.ts';
import type { Walk } from './make-walk.ts';
import { openWindows } from './open-windows.ts';
import type { ReplayOptions } from './replay-options.ts';
import { type StepProgress, type WalkParts, walkSteps } from './walk-steps.ts';
import { withoutTyped } from './without-typed.ts';

/** The browser that is walked in, and how. */
export type BrowserParts = {
  readonly userAgent: string;
  readonly doorkeeper: Doorkeeper;
  readonly options: Pick<ReplayOptions, 'allowHosts' | 'denyHosts'>;
  readonly progress: StepProgress;
};

/** After the goal the clock runs on, in milliseconds: a survey that comes then is fair, and is said to be. */
const afterGoal = 5000;

/** Walks all steps of a journey, to the goal or as far as one gets. */
export async function walkThrough(
  walk: Walk,
  context: BrowserContext,
  traced: readonly TracedStep[],
  parts: BrowserParts,
): Promise<End> {
  const { journey } = walk.settings;
  const walkParts: WalkParts = {
    traced,
    progress: withoutTyped(walk.typed, parts.progress),
    actor: makeActor(walk, {
      walk: (steps) => walkSteps(walk, steps, walkParts),
      mayOpen: (url) => mayOpen(journey.site, url, parts.options),
    }),
  };
  let end: End = { how: 'walked', detail: '', step: null };
  try {
    const tabParts = {
      userAgent: parts.userAgent,
      blocked: parts.options.denyHosts.flatMap((host) => [`*://${host}/*`, `*://*.${host}/*`]),
    };
    await attended(walk, () => openWindows(context, parts.doorkeeper, walk, tabParts));
    await unmeasured(walk, () => walkSteps(walk, journey.before, walkParts));
    begin(walk);
    await walkSteps(walk, journey.steps, walkParts);
    await attended(walk, () => finish(walk));
  } catch (error) {
    end = endOf(walk, error);
  }
  await endWalk(walk, end);
  // A page that hangs, or a browser that is gone, cannot be cleaned up after.
  if (end.how === 'browser') return end;
  // What cleans up may fail without changing what was measured.
  const cleanUp = (): Promise<void> => walkSteps(walk, journey.after, { ...walkParts, traced: [] });
  await unmeasured(walk, cleanUp).catch(() => undefined);
  return end;
}

/** From here on the customer's clock and the goal count. */
function begin(
  walk: ConditionParts & Pick<Walk, 'settings' | 'clock' | 'goal' | 'views' | 'windows'>,
): void {
  const { journey } = walk.settings;
  walk.clock.begin();
  if (journey.goal !== 'done') walk.goal.begin(conditionTest(walk, journey.goal));
  if (journey.steps[0]?.verb !== 'open') walk.views.openShown(walk.windows.current());
}

/** Steps before and after are walked, and leave no trace. */
async function unmeasured(
  walk: Pick<Walk, 'recorder' | 'meter'>,
  work: () => Promise<void>,
): Promise<void> {
  walk.recorder.muted = true;
  try {
    await work();
  } finally {
    walk.recorder.muted = false;
    walk.meter.drop();
    walk.recorder.pendingStep = null;
  }
}

type Finishing = Pick<
  Walk,
  'settings' | 'limit' | 'attention' | 'clock' | 'windows' | 'goal' | 'poll' | 'stepEnd' | 'waitFor'
>;

/** The last act's result: the goal, or a quiet page; then a while longer, for what comes once the job is done. */
async function finish(walk: Finishing): Promise<void> {
  walk.attention.stepEnds = performance.now() + walk.limit.timeout;
  if (walk.settings.journey.goal === 'done') await walk.waitFor.quiet();
  else await walk.waitFor.goal();
  const before = walk.windows.before();
  const isThere = before !== null && walk.goal.seen() !== null && !(await walk.goal.holds());
  if (isThere && (await walk.goal.holds(before))) await walk.windows.turnBack(before);
  await walk.stepEnd.see();
  if (walk.settings.journey.goal !== 'done' && !walk.goal.seen()) return;
  walk.poll.grantRequests(2000);
  await walk.clock.think(afterGoal);
}
