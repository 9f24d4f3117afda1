import { describeTarget } from '../../steps/describe-target.ts';
import type { Target } from '../../steps/target.ts';
import type { Point } from '../input/pointer.ts';
import type { Covered } from '../interruptions/clear-the-way.ts';
import type { Finder } from '../locate/finder.ts';
import type { Found } from '../locate/search.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { Readied } from '../page/press/ready.ts';
import { ask } from '../tab/ask.ts';
import { FrameGone } from '../tab/evaluate.ts';
import { ownerOf, placeOf } from '../tab/placed-frames.ts';
import type { Windows } from '../windows/windows.ts';
import { LookAgain, mostLooks } from './look-again.ts';
import type { Uncover } from './uncover.ts';
import { unreachable } from './unreachable.ts';

export type ReachParts = {
  readonly windows: Pick<Windows, 'current'>;
  readonly finder: Pick<Finder, 'find'>;
  readonly uncover: Uncover;
};

type Options = {
  readonly enabled: boolean;
  /** Is told what each look at the control came to. */
  readonly note?: (ready: Readied) => void;
};

/** What moves for ever never holds still: seen to move so often, it is pressed as it moves. */
const movesFor = 2;
/** A page that covers and uncovers a control so often never lets it be pressed. */
const mostTries = 24;

/** Where a press would reach the control, or why it would not. */
type Reached =
  | { readonly state: 'ready'; readonly point: Point }
  | { readonly state: 'covered'; readonly covered: Covered }
  | { readonly state: 'moving' };

/** Brings controls within reach of a press. */
export type Reach = {
  /**
   * Makes sure that a press would reach the control: seen, still, enabled, brought into view, and with nothing on top. What
   * lies on top is evidence, and is dealt with as a customer would, within the time of the step. Returns the point to press, in the window.
   */
  readonly sure: (found: Found, target: Target, options?: Options) => Promise<Point>;
  /** The same for a control that may be replaced meanwhile: it is looked for anew. */
  readonly sureOf: (
    found: Found,
    target: Target,
    wanted: Wanted,
    options?: Options,
  ) => Promise<Point>;
};

export function makeReach(parts: ReachParts): Reach {
  return {
    sure: (found, target, options) => beSure(parts, found, target, options),
    sureOf: (found, target, wanted, options) => beSureOf(parts, found, target, wanted, options),
  };
}

async function beSure(
  parts: ReachParts,
  found: Found,
  target: Target,
  { enabled, note }: Options = { enabled: true },
): Promise<Point> {
  let moves = 0;
  for (let tries = 0; tries < mostTries; tries++) {
    const how = { enabled, still: moves < movesFor };
    const reach = await reachNow(parts, found, how, note);
    if (reach.state === 'ready') return reach.point;
    if (reach.state === 'moving') moves++;
    else await parts.uncover(describeTarget(target), reach.covered);
  }
  throw await unreachable(found, target, 'moving');
}

async function beSureOf(
  parts: ReachParts,
  found: Found,
  target: Target,
  wanted: Wanted,
  options: Options = { enabled: true },
): Promise<Point> {
  let now = found;
  let last: LookAgain['state'] = 'gone';
  for (let tries = 0; tries < mostLooks; tries++) {
    try {
      return await beSure(parts, now, target, options);
    } catch (error) {
      if (!(error instanceof LookAgain)) throw error;
      last = error.state;
      now = await parts.finder.find(target, wanted, { enabled: options.enabled });
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
  parts: ReachParts,
  { frame, located }: Found,
  how: { readonly enabled: boolean; readonly still: boolean },
  note?: (ready: Readied) => void,
): Promise<Reached> {
  const ready = await asking(() => ask(frame, 'makeReady', located.id, how));
  note?.(ready);
  if (ready.state === 'moving') return { state: 'moving' };
  if (ready.state === 'covered')
    return { state: 'covered', covered: { by: ready.by, frame, id: located.id } };
  if (ready.state !== 'ready') throw new LookAgain(ready.state);
  const outer = await throughFrames(parts, frame);
  if (outer) return outer;
  const place = await placeOf(parts.windows.current(), frame);
  if (!place) return { state: 'moving' };
  return { state: 'ready', point: { x: ready.x + place.x, y: ready.y + place.y } };
}

/** In a frame, each frame around it must let the press through too. Null: all of them do. */
async function throughFrames(parts: ReachParts, inner: Found['frame']): Promise<Reached | null> {
  const tab = parts.windows.current();
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
