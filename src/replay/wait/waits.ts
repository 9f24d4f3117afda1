import type { WaitSplit } from '../../trace/act-events.ts';
import type { EventOf } from '../../trace/event.ts';
import type { Awaiting, Visit } from '../visit.ts';
import { isAtRest, until } from './until.ts';

/** A page is quiet when nothing has changed for so long, in real milliseconds. */
const quietAfter = 60;

/** From now on, the result of this step's act is being waited for. */
export function startWait(visit: Visit): void {
  const began = { real: performance.now(), busy: busyIn(visit) };
  visit.awaiting = { step: visit.recorder.step, since: visit.clock.now(), began, quietAt: null };
  visit.recorder.pendingStep = visit.recorder.muted ? null : visit.recorder.step;
}

/** Something that is in the way, or at work, is waited for: that is a wait as well. */
export function keepWaiting(visit: Visit): void {
  const began = { real: performance.now(), busy: busyIn(visit) };
  const { step } = visit.recorder;
  visit.awaiting ??= { step, since: visit.clock.now(), began, quietAt: null };
}

/**
 * The result can be used: the wait is over. When what was looked for never came, the customer waited until the page was
 * at rest; looking longer is the tool's caution.
 */
export function endWait(visit: Visit, how: EventOf<'wait'>['until']): void {
  const { awaiting } = visit;
  if (!awaiting) return;
  visit.awaiting = null;
  const isRest = how === 'cap' && awaiting.quietAt !== null;
  const end = isRest ? (awaiting.quietAt ?? 0) : visit.clock.now();
  const duration = Math.round(end - awaiting.since);
  if (duration < 1) return;
  const split = splitOf(visit, duration, awaiting.began);
  const event = visit.recorder.record('wait', { duration, until: isRest ? 'quiet' : how, split });
  event.step = awaiting.step;
}

/** All requests of the page and of those before it, in the tab the customer looks at. */
function busyIn(visit: Visit): number {
  return visit.windows.all().reduce((sum, { requests }) => sum + requests.busy(), 0);
}

/** What a wait went into. A part is as long as it really took, and the rest is the page's scripts. */
function splitOf(visit: Visit, duration: number, began: Awaiting['began']): WaitSplit {
  const { firstAskedAt, askedAt, respondedAt, interactiveAt } = visit.windows.current().timing;
  let left = duration;
  const part = (length: number): number => {
    const taken = Math.round(Math.min(left, Math.max(0, length)));
    left -= taken;
    return taken;
  };
  const isNewPage = askedAt >= began.real;
  if (!isNewPage) {
    const server = part(busyIn(visit) - began.busy);
    return { redirects: 0, server, page: 0, script: left };
  }
  const redirects = part(askedAt - firstAskedAt);
  const server = part(respondedAt - askedAt);
  // A page that is still on its way when it can be used has spent all that is left on coming.
  const page = part(interactiveAt < respondedAt ? left : interactiveAt - respondedAt);
  return { redirects, server, page, script: left };
}

/** For steps that need no control: the wait ends when the page is quiet. */
export async function waitUntilQuiet(visit: Visit, limit = visit.limit.timeout): Promise<void> {
  const quiet = await until(visit, async () => ((await isQuiet(visit)) ? true : null), limit);
  endWait(visit, quiet === null ? 'cap' : 'quiet');
}

async function isQuiet(visit: Visit): Promise<boolean> {
  if (visit.windows.current().dialogOpen) return true;
  return isAtRest(visit, await visit.poll.poll(), quietAfter);
}

/** After the last step: waits for the goal. */
export async function waitForGoal(visit: Visit): Promise<void> {
  await until(
    visit,
    async () => {
      await visit.goal.check();
      return visit.goal.seen();
    },
    visit.limit.timeout,
  );
  endWait(visit, visit.goal.seen() ? 'goal' : 'cap');
}
