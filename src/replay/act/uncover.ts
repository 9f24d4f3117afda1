import { StuckError } from '../errors.ts';
import { type Covered, clearTheWay } from '../interruptions/clear-the-way.ts';
import { canBeClosed, waitNoLonger } from '../interruptions/close-overlay.ts';
import type { KnownOverlay } from '../observe/overlays/known-overlay.ts';
import { askOr } from '../tab/frames.ts';
import type { Tab } from '../tab/tab.ts';
import type { Visit } from '../visit.ts';

/** What opens under a resting pointer goes within so long once the pointer has left it, in milliseconds of customer's time. */
const leavesWithin = 500;

/**
 * Gets out from under what lies over a control, as a person would: takes the pointer away, closes what can be closed, and waits for the
 * rest of the step's time, pointer off it, for it to go or to offer a way. Throws StuckError when it stays.
 */
export async function uncover(visit: Visit, words: string, covered: Covered): Promise<void> {
  const end = endOf(visit);
  if ((await leaveField(visit, covered)) || (await leave(visit, covered))) return;
  const stays = await clearTheWay(visit, covered, 'before');
  if (!stays) return;
  const { overlay } = stays;
  visit.meter.keepOn();
  const isOver = async (): Promise<true | null> => {
    if (await isFree(covered)) return true;
    return overlay?.onScreen && canBeClosed(visit, overlay) ? true : null;
  };
  // Looking on for a moment at least: the time may have gone into closing.
  const left = Math.max(leavesWithin, end - visit.clock.now());
  const isOpen = ({ requests }: Tab): boolean => requests.isOpen();
  if (!(await visit.until(isOver, Math.min(left, visit.limit.timeout - 1), isOpen))) {
    if (overlay && waitNoLonger(overlay) && !(await clearTheWay(visit, covered, 'before'))) return;
    neverFree(visit);
    throw stuckUnder(words, covered, overlay);
  }
  visit.meter.end('target');
  await visit.poll.scan();
  wentByItself(overlay);
}

function isFree({ frame, id }: Covered): Promise<boolean> {
  return askOr(frame, true, 'isFree', id);
}

/** What the field with the cursor has brought up goes as the customer leaves that field with a key, which is counted. */
async function leaveField(visit: Visit, covered: Covered): Promise<boolean> {
  const { by, frame } = covered;
  if (by.id === '' || visit.recorder.muted) return false;
  if (!(await askOr(frame, false, 'isPopupOfField', by.id))) return false;
  visit.acts.all().at(-1)?.keys.unshift({ kind: 'command', key: 'Tab', keystrokes: 1 });
  await visit.keyboard.press('Tab');
  const free = async (): Promise<true | null> => ((await isFree(covered)) ? true : null);
  return (await visit.until(free, leavesWithin)) === true;
}

/** The pointer, where it rests, may be what keeps it open: it is moved to where there is nothing. */
async function leave(visit: Visit, covered: Covered): Promise<boolean> {
  const { by, frame, id } = covered;
  if (visit.settings.traits.touch || frame.parent !== null || by.id === '') return false;
  const place = await askOr(frame, null, 'restingPlace', by.id, id);
  if (!place) return false;
  await visit.pointer.moveTo(place);
  const free = async (): Promise<true | null> => ((await isFree(covered)) ? true : null);
  return (await visit.until(free, leavesWithin)) === true;
}

/** That the page was at rest ended nothing: what lay there was waited for until the time was over. */
function neverFree(visit: Visit): void {
  visit.meter.resting(false);
  // What can be seen now tells whether the site is still at work.
  visit.recorder.pendingStep = visit.recorder.muted ? null : visit.recorder.step;
}

function wentByItself(overlay: KnownOverlay | null): void {
  if (!overlay || overlay.onScreen || overlay.event.closed !== 'could-not-be-closed') return;
  overlay.event.closed = 'went-by-itself';
}

const ends = new WeakMap<Visit, { readonly step: number; readonly end: number }>();

/** When the time of the step is over for what lies in the way, however often it comes back; on the customer's clock. */
function endOf(visit: Visit): number {
  const { step, muted } = visit.recorder;
  const known = ends.get(visit);
  if (known?.step === step && !muted) return known.end;
  const end = visit.clock.now() + visit.limit.timeout;
  ends.set(visit, { step, end });
  return end;
}

function stuckUnder(words: string, { by }: Covered, overlay: KnownOverlay | null): StuckError {
  const told = overlay
    ? `${by.words} lies over it and could not be closed`
    : `${by.words} lies over it`;
  return new StuckError({
    found: 'covered',
    wanted: words,
    nearest: [],
    reason: by.words,
    ...(overlay && { overlay: overlay.event.id }),
    message: `${words} cannot be pressed: ${told}.`,
  });
}
