import type { CustomerClock } from '../clock/customer-clock.ts';
import { StuckError } from '../errors.ts';
import type { Keyboard } from '../input/keyboard.ts';
import type { Pointer } from '../input/pointer.ts';
import type { Covered } from '../interruptions/clear-the-way.ts';
import type { Interruptions } from '../interruptions/interruptions.ts';
import { waitNoLonger } from '../interruptions/ways-to-close.ts';
import type { KnownOverlay } from '../observe/overlays/known-overlay.ts';
import type { PagePoll } from '../observe/poll-page.ts';
import type { Acts } from '../record/acts.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Settings, StepLimit } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import type { Tab } from '../tab/tab.ts';
import type { Until } from '../wait/until.ts';
import type { WaitMeter } from '../wait/wait-meter.ts';

export type UncoverParts = {
  readonly settings: Settings;
  readonly limit: StepLimit;
  readonly clock: Pick<CustomerClock, 'now'>;
  readonly recorder: Recorder;
  readonly acts: Pick<Acts, 'all'>;
  readonly poll: Pick<PagePoll, 'scan'>;
  readonly meter: Pick<WaitMeter, 'end' | 'keepOn' | 'resting'>;
  readonly until: Until;
  readonly pointer: Pick<Pointer, 'moveTo'>;
  readonly keyboard: Pick<Keyboard, 'press'>;
  readonly interruptions: Pick<Interruptions, 'canBeClosed' | 'clear'>;
};

/** What opens under a resting pointer goes within so long once the pointer has left it, in milliseconds of customer's time. */
const leavesWithin = 500;

/**
 * Gets out from under what lies over a control, as a person would: takes the pointer away, closes what can be closed, and waits for the
 * rest of the step's time, pointer off it, for it to go or to offer a way. Throws StuckError when it stays.
 */
export type Uncover = (words: string, covered: Covered) => Promise<void>;

export function makeUncover(parts: UncoverParts): Uncover {
  const { recorder, clock, limit } = parts;
  let last = { step: -1, end: 0 };
  /** When the time of the step is over for what lies in the way, however often it comes back; on the customer's clock. */
  const endOfStep = (): number => {
    const { step, muted } = recorder;
    if (last.step !== step || muted) last = { step, end: clock.now() + limit.timeout };
    return last.end;
  };
  return (words, covered) => uncover(parts, words, covered, endOfStep());
}

async function uncover(
  parts: UncoverParts,
  words: string,
  covered: Covered,
  end: number,
): Promise<void> {
  if ((await leaveField(parts, covered)) || (await leave(parts, covered))) return;
  const stays = await parts.interruptions.clear(covered, 'before');
  if (!stays) return;
  const { overlay } = stays;
  parts.meter.keepOn();
  const isOver = async (): Promise<true | null> => {
    if (await isFree(covered)) return true;
    return overlay?.onScreen && parts.interruptions.canBeClosed(overlay) ? true : null;
  };
  // Looking on for a moment at least: the time may have gone into closing.
  const left = Math.max(leavesWithin, end - parts.clock.now());
  const isOpen = ({ requests }: Tab): boolean => requests.isOpen();
  if (!(await parts.until(isOver, Math.min(left, parts.limit.timeout - 1), isOpen))) {
    if (overlay && waitNoLonger(overlay) && !(await parts.interruptions.clear(covered, 'before')))
      return;
    neverFree(parts);
    throw stuckUnder(words, covered, overlay);
  }
  parts.meter.end('target');
  await parts.poll.scan();
  wentByItself(overlay);
}

function isFree({ frame, id }: Covered): Promise<boolean> {
  return askOr(frame, true, 'isFree', id);
}

/** What the field with the cursor has brought up goes as the customer leaves that field with a key, which is counted. */
async function leaveField(parts: UncoverParts, covered: Covered): Promise<boolean> {
  const { by, frame } = covered;
  if (by.id === '' || parts.recorder.muted) return false;
  if (!(await askOr(frame, false, 'isPopupOfField', by.id))) return false;
  parts.acts.all().at(-1)?.keys.unshift({ kind: 'command', key: 'Tab', keystrokes: 1 });
  await parts.keyboard.press('Tab');
  const free = async (): Promise<true | null> => ((await isFree(covered)) ? true : null);
  return (await parts.until(free, leavesWithin)) === true;
}

/** The pointer, where it rests, may be what keeps it open: it is moved to where there is nothing. */
async function leave(parts: UncoverParts, covered: Covered): Promise<boolean> {
  const { by, frame, id } = covered;
  if (parts.settings.traits.touch || frame.parent !== null || by.id === '') return false;
  const place = await askOr(frame, null, 'restingPlace', by.id, id);
  if (!place) return false;
  await parts.pointer.moveTo(place);
  const free = async (): Promise<true | null> => ((await isFree(covered)) ? true : null);
  return (await parts.until(free, leavesWithin)) === true;
}

/** That the page was at rest ended nothing: what lay there was waited for until the time was over. */
function neverFree(parts: UncoverParts): void {
  parts.meter.resting(false);
  // What can be seen now tells whether the site is still at work.
  parts.recorder.pendingStep = parts.recorder.muted ? null : parts.recorder.step;
}

function wentByItself(overlay: KnownOverlay | null): void {
  if (!overlay || overlay.onScreen || overlay.event.closed !== 'could-not-be-closed') return;
  overlay.event.closed = 'went-by-itself';
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
