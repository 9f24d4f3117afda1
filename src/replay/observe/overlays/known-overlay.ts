import type { EventOf } from '../../../trace/event.ts';
import type { OverlayFeatures } from '../../../trace/overlay-seen.ts';
import type { Frame } from '../../tab/frame.ts';
import type { Box } from '../../tab/placed-frames.ts';

/** An overlay that is on the screen, or was. */
export type KnownOverlay = {
  readonly event: EventOf<'overlay'>;
  readonly frame: Frame;
  /** Its id in the frame. */
  element: string;
  /** Where the frame stands in the window. */
  readonly box: Box;
  /** Address of the script that made it; empty when that is not known. */
  readonly madeBy: string;
  onScreen: boolean;
  /** The customer opened it, as far as can be told on the walk. */
  askedFor: boolean;
  /** Words of the step that brought it, or empty when none did. */
  readonly broughtBy: string;
  /** A step did something in it other than getting rid of it. */
  isTheWay: boolean;
  /** A step closes it, or opens its settings to answer it there. */
  answered: boolean;
  /** It is being closed: what it says from now on answers that. */
  closing: boolean;
  /** Id of the overlay whose closing brought it up; empty: it came otherwise. */
  readonly follows: string;
  /** As it was at the last scan; the event keeps it as it said and covered most. */
  latest: OverlayFeatures;
};

/** So soon after it was closed, in milliseconds of customer's time, what says the same is the same. */
const backWithin = 1000;

/** It was drawn anew, or is back right after it was closed. */
export function isAgain(
  { event, frame, element, onScreen }: KnownOverlay,
  where: Frame,
  { text }: OverlayFeatures,
  all: ReadonlySet<string>,
  now: number,
): boolean {
  if (frame !== where || text === '' || text !== event.features.text) return false;
  if (onScreen) return !all.has(element);
  return event.closed === 'closed' && event.goneAt !== null && now - event.goneAt <= backWithin;
}

/** Overlays may come in parts: what they say later counts. */
export function grow(event: EventOf<'overlay'>, features: OverlayFeatures): void {
  const saysMore = features.text.length > event.features.text.length;
  const coversMore = features.coverWithBackdrop > event.features.coverWithBackdrop;
  const { heard: _, ...before } = event.features;
  const { heard } = features;
  if (saysMore || coversMore) event.features = features;
  else event.features = { ...before, ...(heard ? { heard } : {}) };
}
