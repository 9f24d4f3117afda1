import type { Recorder } from '../record/recorder.ts';
import { failed, recordUnseen } from '../record/unseen.ts';
import { askOr } from '../tab/ask.ts';
import type { Tab } from '../tab/tab.ts';

/** Tells, once a view, that our own scripts failed at something on the page: it may hold what nobody has seen. */
export function noteFault(recorder: Recorder): void {
  for (const what of ['page', 'overlays'] as const) recordUnseen(recorder, what, failed);
}

/** Asks every frame whether they did, when there is no pulse to come that would tell. */
export async function noteFaults(recorder: Recorder, tab: Tab): Promise<void> {
  for (const frame of tab.frames.all()) {
    const isNew = await askOr(frame, false, 'takeFault');
    if (isNew || frame.failed) noteFault(recorder);
    frame.failed = false;
  }
}
