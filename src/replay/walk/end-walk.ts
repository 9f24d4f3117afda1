import type { End } from '../../trace/trace.ts';
import { StuckError, UnmeasurableError } from '../errors.ts';
import { recordUnseen } from '../record/unseen.ts';
import { hangs } from '../tab/attention.ts';
import { within } from '../within.ts';
import { type AttendedParts, attended } from './attended.ts';
import type { Walk } from './make-walk.ts';

type Ending = AttendedParts &
  Pick<
    Walk,
    'recorder' | 'windows' | 'overlays' | 'views' | 'screenshots' | 'effects' | 'stepEnd' | 'meter'
  >;

/** What was measured until now is kept, however the walk ended. */
export async function endWalk(walk: Ending, end: End): Promise<void> {
  try {
    walk.meter.end('cap');
    if (end.how === 'stopped' || end.how === 'browser') return;
    const looked = await within(
      closesWithin,
      attended(walk, () => lookBack(walk, end)),
    );
    if (looked === null) noteNotSeen(walk);
  } catch {
    noteNotSeen(walk);
  } finally {
    walk.overlays.leave();
    walk.views.leave();
  }
}

/** The last look at a page takes no longer than this, in real milliseconds. */
const closesWithin = 5000;

async function lookBack(walk: Ending, end: End): Promise<true> {
  await walk.effects.end();
  if (end.how === 'goal-at-start') return true;
  await walk.stepEnd.see();
  if (end.step !== null && !walk.screenshots.hasStep(end.step))
    await walk.screenshots.ofStep(walk.windows.current(), end.step);
  return true;
}

function noteNotSeen({ recorder }: Pick<Walk, 'recorder'>): void {
  const because = 'The page could not be looked at when the journey ended.';
  for (const what of ['page', 'overlays'] as const) recordUnseen(recorder, what, because);
}

/** How a walk ended that was broken off. */
export function endOf(walk: Pick<Walk, 'settings' | 'recorder'>, error: unknown): End {
  const { step } = walk.recorder;
  if (error instanceof StuckError) return { how: 'stuck', detail: error.message, step };
  if (error instanceof UnmeasurableError) return { how: error.how, detail: error.message, step };
  if (walk.settings.signal.aborted) return { how: 'stopped', detail: 'It was stopped.', step };
  const message = error instanceof Error ? error.message : String(error);
  if (/timed out/i.test(message)) return { how: 'browser', detail: hangs, step };
  return { how: 'browser', detail: `The browser failed: ${message.split('\n')[0]}`, step };
}
