import type { Act } from '../../trace/act-events.ts';
import type { Sought } from '../../trace/sought.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { Pointer } from '../input/pointer.ts';
import type { Found } from '../locate/search.ts';
import { screensTo } from '../page/dom/screens-to.ts';
import type { Readied } from '../page/press/ready.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Settings } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import { placeOf } from '../tab/placed-frames.ts';
import type { Windows } from '../windows/windows.ts';

export type PositionParts = {
  readonly settings: Settings;
  readonly clock: Pick<CustomerClock, 'now'>;
  readonly recorder: Recorder;
  readonly windows: Pick<Windows, 'current'>;
  readonly pointer: Pick<Pointer, 'at'>;
};

/** The customer looks for the control they are about to press: where it stands is told before it is brought into view. */
export async function lookFor(
  parts: PositionParts,
  { frame, located }: Found,
): Promise<Sought | undefined> {
  if (parts.recorder.muted) return undefined;
  const seen = await askOr(frame, null, 'seek', located.id, {
    atOnce: parts.settings.pace === 'robot',
  });
  const place = await placeOf(parts.windows.current(), frame);
  if (!seen || !place) return undefined;
  const top = seen.top + place.y;
  const window = parts.settings.traits.height;
  const { heights, fromTop } = seen.boxes;
  return {
    screens: Math.abs(screensTo(top, seen.height, window)) + heights,
    fromTop: Math.max(0, screensTo(top + seen.scrolled, seen.height, window)) + fromTop,
    ...(heights > 0 && { inBox: true }),
    ...(seen.choices && { choices: seen.choices }),
  };
}

/** Adds to an act what was seen of its control when it was to be pressed. */
export function noteReady(parts: PositionParts, act: Act, ready: Readied, looked: number): void {
  // Where it was found may be where it stood before the page had its styles, or off the screen.
  if (ready.state === 'ready' && act.widget) act.widget.rect = ready.rect;
  if (!act.sought) return;
  if (ready.moved) {
    act.sought.moved = { ...ready.moved, within: Math.round(parts.clock.now() - looked) };
  }
  if (ready.state !== 'ready' || !ready.small || act.sought.small) return;
  const from = parts.pointer.at();
  const distance = Math.round(Math.hypot(ready.x - from.x, ready.y - from.y));
  act.sought.small = { ...ready.small, distance };
}
