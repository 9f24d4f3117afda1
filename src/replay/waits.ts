import type { EventOf } from '../trace/event.ts';
import { notice, noticeGoal } from './notice.ts';
import { until } from './patience.ts';
import type { Visit } from './visit.ts';

/** A page is quiet when nothing has changed for so long, in real milliseconds. */
const quietAfter = 60;

/** From now on, the result of this step's act is being waited for. */
export function startWait(visit: Visit): void {
  visit.awaiting = { step: visit.recorder.step, since: visit.clock.now() };
  visit.unseen = visit.recorder.muted ? null : visit.recorder.step;
}

/** The result can be used: the wait is over. */
export function endWait(visit: Visit, how: EventOf<'wait'>['until']): void {
  const { awaiting } = visit;
  if (!awaiting) return;
  visit.awaiting = null;
  const duration = Math.round(visit.clock.now() - awaiting.since);
  if (duration < 1) return;
  const event = visit.recorder.record('wait', { duration, until: how });
  event.step = awaiting.step;
}

/** For steps that need no control: the wait ends when the page is quiet. */
export async function waitUntilQuiet(visit: Visit, limit = visit.timeout): Promise<void> {
  const quiet = await until(visit, async () => ((await isQuiet(visit)) ? true : null), limit);
  endWait(visit, quiet === null ? 'cap' : 'quiet');
}

async function isQuiet(visit: Visit): Promise<boolean> {
  const tab = visit.tab();
  if (tab.dialogOpen) return true;
  if (tab.leaving || !tab.document.loaded || tab.requests.pending() > 0) return false;
  const still = await notice(visit);
  return !still.refreshing && still.quietFor >= quietAfter;
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
