import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import type { Rect } from '../../../trace/overlay-seen.ts';
import { aimingExcess } from '../presses/aiming.ts';
import { eventsOf } from '../trace/events.ts';
import type { Interruption } from './interruptions.ts';

/** A control that closes something, so small that one notices how long aiming at it takes. */
export type TinyCloser = {
  /** Position of its press in `trace.events`. */
  readonly index: number;
  readonly name: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** By which part of a pointing it takes longer than at 24 pixels. */
  readonly part: number;
};

/** Seconds: less than that nobody notices (Miller 1968, Nielsen 1993). */
const noticed = 0.1;

/** What had to be pressed to close it and is hard to hit, from where the customer had pressed before. */
export const tinyClosers = (
  trace: InterpretedTrace,
  { event }: Interruption,
): readonly TinyCloser[] => {
  if (event.type !== 'overlay') return [];
  const acts = eventsOf(trace, 'act').filter((act) => act.event.presses.length > 0);
  return acts.flatMap(({ event: act, index }, at) => {
    const { purpose, because, widget } = act;
    if (purpose !== 'close-overlay' || because !== event.id || !widget) return [];
    // A press beside it needs no aim.
    if (widget.id === `${event.id}-backdrop`) return [];
    const { width, height } = widget.rect;
    const from = acts[at - 1]?.event.widget?.rect ?? windowOf(trace);
    const { seconds, part } = aimingExcess(
      trace,
      Math.min(width, height),
      apart(from, widget.rect),
    );
    return seconds < noticed ? [] : [{ index, name: widget.name, width, height, part }];
  });
};

const windowOf = ({ environment: { viewport } }: InterpretedTrace): Rect => ({
  x: 0,
  y: 0,
  ...viewport,
});

const apart = (one: Rect, other: Rect): number => {
  const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });
  const [from, to] = [middle(one), middle(other)];
  return Math.hypot(to.x - from.x, to.y - from.y);
};
