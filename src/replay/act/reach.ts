import { describeTarget } from '../../steps/describe-target.ts';
import type { Target } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';
import type { Point } from '../input/pointer-and-keys.ts';
import { clearTheWay } from '../interruptions/clear-the-way.ts';
import { type Found, find } from '../locate/find.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { Cover } from '../page/press/cover.ts';
import type { Readied } from '../page/press/ready.ts';
import { pause } from '../pause.ts';
import { ask, FrameGone } from '../tab/frames.ts';
import { ownerOf, placeOf } from '../tab/placed-frames.ts';
import type { Visit } from '../visit.ts';

/** The control must be looked for again: it is not what it was. */
export class LookAgain extends Error {}

type Options = {
  readonly enabled: boolean;
  /** Is told what each look at the control came to. */
  readonly note?: (ready: Readied) => void;
};

/** Something that is no overlay may move away by itself: so often, and then it is in the way. */
const mostTries = 12;
/** What moves for ever never holds still: seen to move so often, it is pressed as it moves. */
const movesFor = 2;

/**
 * Makes sure that a press would reach the control: seen, still, enabled, brought into view, and with nothing on top. What
 * lies on top is evidence, and is dealt with as a customer would. Returns the point to press, in the window.
 */
export async function beSure(
  visit: Visit,
  found: Found,
  target: Target,
  { enabled, note }: Options = { enabled: true },
): Promise<Point> {
  let cover: Cover = { id: '', words: 'something' };
  let moves = 0;
  for (let tries = 0; tries < mostTries; tries++) {
    const { frame, located } = found;
    const how = { enabled, still: moves < movesFor };
    const ready = await asking(() => ask(frame, 'makeReady', located.id, how));
    note?.(ready);
    if (ready.state === 'moving') moves++;
    if (ready.state === 'ready') {
      const point = await throughFrames(visit, found, ready);
      if (point) return point;
    } else if (ready.state === 'covered') {
      cover = ready.by;
      const went = await clearTheWay(visit, found, cover, 'before');
      if (!went) await visit.clock.running(() => pause(Math.min(400, 50 * (tries + 1))));
    } else if (ready.state !== 'moving') throw new LookAgain(ready.state);
  }
  throw stuckUnder(target, cover);
}

function stuckUnder(target: Target, cover: Cover): StuckError {
  const words = describeTarget(target);
  return new StuckError({
    found: 'covered',
    wanted: words,
    nearest: [],
    reason: cover.words,
    message: `${words} cannot be pressed: ${cover.words} lies over it.`,
  });
}

/** As `beSure`, for a control that may be replaced meanwhile: it is looked for anew. */
export async function beSureOf(
  visit: Visit,
  found: Found,
  target: Target,
  wanted: Wanted,
  options: Options = { enabled: true },
): Promise<Point> {
  let now = found;
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      return await beSure(visit, now, target, options);
    } catch (error) {
      if (!(error instanceof LookAgain)) throw error;
      now = await find(visit, target, wanted, { enabled: options.enabled });
    }
  }
  throw stuckUnder(target, { id: '', words: 'the page, which changes all the time,' });
}

async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FrameGone) throw new LookAgain('the page changed');
    throw error;
  }
}

/** In a frame, each frame around it must let the press through too. */
async function throughFrames(visit: Visit, found: Found, inner: Point): Promise<Point | null> {
  const tab = visit.tab();
  let { frame } = found;
  while (frame.parent !== null) {
    const parent = tab.frames.byId(frame.parent);
    const owner = parent ? await ownerOf(parent, frame) : null;
    if (!parent || owner === null) throw new LookAgain('the frame went away');
    const ready = await asking(() => ask(parent, 'makeReady', owner, { enabled: false }));
    if (ready.state === 'covered') {
      await clearTheWay(visit, found, ready.by, 'before', parent);
      return null;
    }
    if (ready.state !== 'ready') return null;
    frame = parent;
  }
  const place = await placeOf(tab, found.frame);
  return place && { x: inner.x + place.x, y: inner.y + place.y };
}
