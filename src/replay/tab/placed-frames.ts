import { askOr } from './ask.ts';
import type { Frame } from './frame.ts';
import type { Tab } from './tab.ts';

/** Where the content of a frame stands in the page's window. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A frame and its place; no box: it is not seen. The main frame stands at the window's corner. */
export type PlacedFrame = { readonly frame: Frame; readonly box: Box | null };

/** Of more frames than this, the first are looked into. */
export const mostFrames = 30;

/** The frames within a page that can be asked, with their places. */
export async function childFrames(tab: Tab): Promise<PlacedFrame[]> {
  const frames = tab.frames
    .all()
    .filter((frame) => frame.parent !== null && frame.own !== undefined);
  if (frames.length === 0) return [];
  return Promise.all(
    frames.slice(0, mostFrames).map(async (frame) => ({ frame, box: await placeOf(tab, frame) })),
  );
}

/** Where a frame's content begins in the page's window; null when it is not seen. */
export async function placeOf(tab: Tab, frame: Frame): Promise<Box | null> {
  if (frame.parent === null) return { x: 0, y: 0, width: 0, height: 0 };
  const parent = tab.frames.byId(frame.parent);
  const owner = parent ? await ownerOf(parent, frame) : null;
  if (!parent || owner === null) return null;
  const box = await askOr(parent, null, 'frameBox', owner);
  if (!box) return null;
  const outer = await placeOf(tab, parent);
  return outer && { x: outer.x + box.x, y: outer.y + box.y, width: box.width, height: box.height };
}

const owners = new WeakMap<Frame, { readonly world: number; readonly id: string }>();

/** Id, in the parent's document, of the element that holds the frame. */
export async function ownerOf(parent: Frame, frame: Frame): Promise<string | null> {
  if (parent.own === undefined) return null;
  const known = owners.get(frame);
  if (known?.world === parent.own) return known.id;
  try {
    const { backendNodeId } = await parent.session.send('DOM.getFrameOwner', { frameId: frame.id });
    const { object } = await parent.session.send('DOM.resolveNode', {
      backendNodeId,
      executionContextId: parent.own,
    });
    const { result } = await parent.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: 'function () { return friction.idOf(this) }',
      returnByValue: true,
    });
    const id = String(result.value);
    owners.set(frame, { world: parent.own, id });
    return id;
  } catch {
    // The frame went away meanwhile.
    return null;
  }
}
