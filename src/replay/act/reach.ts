import { describeTarget } from '../../steps/describe-target.ts';
import type { Target } from '../../steps/target.ts';
import type { Point } from '../input/pointer.ts';
import type { Covered } from '../interruptions/clear-the-way.ts';
import type { Found } from '../locate/search.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { Readied } from '../page/press/ready.ts';
import { ask, FrameGone } from '../tab/frames.ts';
import { ownerOf, placeOf } from '../tab/placed-frames.ts';
import type { Visit } from '../visit.ts';
import { uncover } from './uncover.ts';
import { unreachable } from './unreachable.ts';

/** The control must be looked for again: it is not what it was. */
export class LookAgain extends Error {
  readonly state: Readied['state'] | 'renamed';

  constructor(state: LookAgain['state']) {
    super(`The control must be looked for again: ${state}`);
    this.state = state;
  }
}

type Options = {
  readonly enabled: boolean;
  /** Is told what each look at the control came to. */
  readonly note?: (ready: Readied) => void;
};

/** A control may move or be replaced between looking and pressing: so often it is looked for again. */
export const mostLooks = 8;
/** What moves for ever never holds still: seen to move so often, it is pressed as it moves. */
const movesFor = 2;
/** A page that covers and uncovers a control so often never lets it be pressed. */
const mostTries = 24;

/** Where a press would reach the control, or why it would not. */
type Reach =
  | { readonly state: 'ready'; readonly point: Point }
  | { readonly state: 'covered'; readonly covered: Covered }
  | { readonly state: 'moving' };

/**
 * Makes sure that a press would reach the control: seen, still, enabled, brought into view, and with nothing on top. What
 * lies on top is evidence, and is dealt with as a customer would, within the time of the step. Returns the point to press, in the window.
 */
export async function beSure(
  visit: Visit,
  found: Found,
  target: Target,
  { enabled, note }: Options = { enabled: true },
): Promise<Point> {
  let moves = 0;
  for (let tries = 0; tries < mostTries; tries++) {
    const how = { enabled, still: moves < movesFor };
    const reach = await reachNow(visit, found, how, note);
    if (reach.state === 'ready') return reach.point;
    if (reach.state === 'moving') moves++;
    else await uncover(visit, describeTarget(target), reach.covered);
  }
  throw await unreachable(found, target, 'moving');
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
  let last: LookAgain['state'] = 'gone';
  for (let tries = 0; tries < mostLooks; tries++) {
    try {
      return await beSure(visit, now, target, options);
    } catch (error) {
      if (!(error instanceof LookAgain)) throw error;
      last = error.state;
      now = await visit.finder.find(target, wanted, { enabled: options.enabled });
    }
  }
  throw await unreachable(now, target, last);
}

async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FrameGone) throw new LookAgain('gone');
    throw error;
  }
}

async function reachNow(
  visit: Visit,
  { frame, located }: Found,
  how: { readonly enabled: boolean; readonly still: boolean },
  note?: (ready: Readied) => void,
): Promise<Reach> {
  const ready = await asking(() => ask(frame, 'makeReady', located.id, how));
  note?.(ready);
  if (ready.state === 'moving') return { state: 'moving' };
  if (ready.state === 'covered')
    return { state: 'covered', covered: { by: ready.by, frame, id: located.id } };
  if (ready.state !== 'ready') throw new LookAgain(ready.state);
  const outer = await throughFrames(visit, frame);
  if (outer) return outer;
  const place = await placeOf(visit.windows.current(), frame);
  if (!place) return { state: 'moving' };
  return { state: 'ready', point: { x: ready.x + place.x, y: ready.y + place.y } };
}

/** In a frame, each frame around it must let the press through too. Null: all of them do. */
async function throughFrames(visit: Visit, inner: Found['frame']): Promise<Reach | null> {
  const tab = visit.windows.current();
  let frame = inner;
  while (frame.parent !== null) {
    const parent = tab.frames.byId(frame.parent);
    const owner = parent ? await ownerOf(parent, frame) : null;
    if (!parent || owner === null) throw new LookAgain('gone');
    const ready = await asking(() => ask(parent, 'makeReady', owner, { enabled: false }));
    if (ready.state === 'covered')
      return { state: 'covered', covered: { by: ready.by, frame: parent, id: owner } };
    if (ready.state !== 'ready') return { state: 'moving' };
    frame = parent;
  }
  return null;
}
