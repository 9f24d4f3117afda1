import { failed, recordUnseen } from '../record/unseen.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';

/** Tells, once a view, that our own scripts failed at something on the page: it may hold what nobody has seen. */
export function noteFault({ recorder }: Visit): void {
  for (const what of ['page', 'overlays'] as const) recordUnseen(recorder, what, failed);
}

/** Asks every frame whether they did, when there is no pulse to come that would tell. */
export async function noteFaults(visit: Visit): Promise<void> {
  for (const frame of visit.windows.current().frames.all()) {
    const isNew = await askOr(frame, false, 'takeFault');
    if (isNew || frame.failed) noteFault(visit);
    frame.failed = false;
  }
}
