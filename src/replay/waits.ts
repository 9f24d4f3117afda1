import type { EventOf } from '../trace/event.ts';
import { notice, noticeGoal } from './notice.ts';
import { isAtRest, until } from './patience.ts';
import type { Visit } from './visit.ts';

/** A page is quiet when nothing has changed for so long, in real milliseconds. */
const quietAfter = 60;

/** From now on, the result of this step's act is being waited for. */
export function startWait(visit: Visit): void {
  visit.awaiting = { step: visit.recorder.step, since: visit.clock.now(), quietAt: null };
  visit.unseen = visit.recorder.muted ? null : visit.recorder.step;
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
  const event = visit.recorder.record('wait', { duration, until: isRest ? 'quiet' : how });
  event.step = awaiting.step;
}

/** For steps that need no control: the wait ends when the page is quiet. */
export async function waitUntilQuiet(visit: Visit, limit = visit.timeout): Promise<void> {
  const quiet = await until(visit, async () => ((await isQuiet(visit)) ? true : null), limit);
  endWait(visit, quiet === null ? 'cap' : 'quiet');
}

async function isQuiet(visit: Visit): Promise<boolean> {
  if (visit.tab().dialogOpen) return true;
  return isAtRest(visit, await notice(visit), quietAfter);
}

/** After the last step: waits for the goal. */
export async function waitForGoal(visit: Visit): Promise<void> {
  await until(
    visit,
    async () => {
      await noticeGoal(visit);
      return visit.goal;
    },
    visit.timeout,
  );
  endWait(visit, visit.goal ? 'goal' : 'cap');
}
