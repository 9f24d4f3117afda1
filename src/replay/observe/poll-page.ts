import { UnmeasurableError } from '../errors.ts';
import { pause } from '../pause.ts';
import { askOr } from '../tab/frames.ts';
import type { Tab } from '../tab/tab.ts';
import type { Visit } from '../visit.ts';
import { noteFault } from './note-faults.ts';
import { recordAsks } from './probes/permissions.ts';

/** Where looking for overlays takes long, it is done at most so often, in milliseconds of customer's time. */
const scanEvery = 250;
/** A look that takes longer than this, in real milliseconds, takes long. */
const longScan = 25;

/** After a slice of moved time: what it set off is answered first, then whatever changed is looked at. */
export async function afterSlice(visit: Visit): Promise<void> {
  if (visit.settings.signal.aborted) throw new UnmeasurableError('stopped', 'It was stopped.');
  while (isLoading(visit.windows.current())) await pause(5);
  const from = performance.now();
  while (
    visit.windows.current().requests.pending() > 0 &&
    performance.now() - from < visit.requestBudget
  ) {
    await pause(5);
  }
  visit.requestBudget -= performance.now() - from;
  if (visit.clock.now() - visit.lookedAt >= visit.lookEvery) await notice(visit);
}

/** A document that is not whole after so long, in real milliseconds, waits for something that may never come. */
const loadsWithin = 5000;

/** What a site begins when it is loaded begins by its own time, and not by the customer's. */
function isLoading({ closed, dialogOpen, document, leaving, timing }: Tab): boolean {
  if (closed || dialogOpen) return false;
  const isNear = (moment: number): boolean => performance.now() - moment < loadsWithin;
  return (!document.loaded && isNear(document.openedAt)) || (leaving && isNear(timing.askedAt));
}

/** How still the page is. */
export type Stillness = { readonly quietFor: number; readonly refreshing: boolean };

/** A refresh later than this, in seconds, keeps a page up to date: nobody waits for it. */
const soon = 15;

function isSoon(refreshDelay: number | null): boolean {
  return refreshDelay !== null && refreshDelay <= soon;
}

/** Looks for overlays and for the goal, if anything changed since the last time. */
export async function notice(visit: Visit): Promise<Stillness> {
  const tab = visit.windows.current();
  const still = { quietFor: Number.POSITIVE_INFINITY, refreshing: isSoon(tab.refreshDelay) };
  visit.lookedAt = visit.clock.now();
  // A page that is being left answers only when the next is there.
  if (tab.dialogOpen || tab.leaving) return still;
  const pulses = await Promise.all(
    tab.frames
      .all()
      .map((frame) => askOr(frame, null, 'pulse', visit.clock.now(), visit.clock.skew())),
  );
  for (const pulse of pulses) {
    if (!pulse) continue;
    recordAsks(visit, pulse.asks);
    if (pulse.failed) noteFault(visit);
    visit.dirty ||= pulse.dirty;
    still.quietFor = Math.min(still.quietFor, pulse.quietFor);
    still.refreshing ||= isSoon(pulse.refreshDelay);
  }
  if (!visit.dirty) return still;
  await noticeGoal(visit);
  const isQuick = visit.scanTook < longScan && visit.settings.pace === 'fast';
  const isDue = isQuick || visit.clock.now() - visit.scannedAt >= scanEvery;
  if (visit.settings.pace !== 'robot' && isDue) await scan(visit);
  return still;
}

/** Looks for overlays now. */
export async function scan(visit: Visit): Promise<void> {
  visit.dirty = false;
  visit.scannedAt = visit.clock.now();
  const from = performance.now();
  await visit.overlays.scan(visit.windows.current());
  visit.scanTook = performance.now() - from;
}

/** The goal counts from the moment it first holds. */
export async function noticeGoal(visit: Visit): Promise<void> {
  if (visit.goal || visit.recorder.muted) return;
  const before = visit.windows.before();
  const holds = (await visit.goalHolds()) || (before !== null && (await visit.goalHolds(before)));
  if (holds) visit.goal = visit.recorder.record('goal', {});
}
