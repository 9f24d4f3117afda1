import type { Act } from '../../trace/act-events.ts';
import type { Sought } from '../../trace/sought.ts';
import type { Found } from '../locate/search.ts';
import { screensTo } from '../page/dom/screens-to.ts';
import type { Readied } from '../page/press/ready.ts';
import { askOr } from '../tab/frames.ts';
import { placeOf } from '../tab/placed-frames.ts';
import type { Visit } from '../visit.ts';

/** The customer looks for the control they are about to press: where it stands is told before it is brought into view. */
export async function lookFor(
  visit: Visit,
  { frame, located }: Found,
): Promise<Sought | undefined> {
  if (visit.recorder.muted) return undefined;
  const seen = await askOr(frame, null, 'seek', located.id, {
    atOnce: visit.settings.pace === 'robot',
  });
  const place = await placeOf(visit.windows.current(), frame);
  if (!seen || !place) return undefined;
  const top = seen.top + place.y;
  const window = visit.settings.traits.height;
  const { heights, fromTop } = seen.boxes;
  return {
    screens: Math.abs(screensTo(top, seen.height, window)) + heights,
    fromTop: Math.max(0, screensTo(top + seen.scrolled, seen.height, window)) + fromTop,
    ...(heights > 0 && { inBox: true }),
    ...(seen.choices && { choices: seen.choices }),
  };
}

/** Adds to an act what was seen of its control when it was to be pressed. */
export function noteReady(visit: Visit, act: Act, ready: Readied, looked: number): void {
  // Where it was found may be where it stood before the page had its styles, or off the screen.
  if (ready.state === 'ready' && act.widget) act.widget.rect = ready.rect;
  if (!act.sought) return;
  if (ready.moved) {
    act.sought.moved = { ...ready.moved, within: Math.round(visit.clock.now() - looked) };
  }
  if (ready.state !== 'ready' || !ready.small || act.sought.small) return;
  const from = visit.pointer.at();
  const distance = Math.round(Math.hypot(ready.x - from.x, ready.y - from.y));
  act.sought.small = { ...ready.small, distance };
}
