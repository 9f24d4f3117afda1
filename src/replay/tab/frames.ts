import type { CDPSession } from 'puppeteer';
import type { Frame } from './frame.ts';

export type Frames = {
  readonly all: () => readonly Frame[];
  readonly main: () => Frame;
  readonly byId: (id: string) => Frame | undefined;
  /** Follows frames told by this session: the page's own, or that of a frame from another site. */
  readonly follow: (session: CDPSession, rootFrame: string) => void;
};

/** Keeps track of the frames of one page and of the worlds in them. `patience`: with the page in front; null with another. */
export function makeFrames(
  mainId: string,
  session: CDPSession,
  patience: () => number | null,
): Frames {
  const frames = new Map<string, Frame>();
  let next = 1;
  const add = (id: string, parent: string | null, owner: CDPSession): Frame => {
    const known = frames.get(id);
    if (known) {
      if (known.session !== owner)
        Object.assign(known, { session: owner, own: undefined, main: undefined });
      return known;
    }
    const key = id === mainId ? '' : `f${next++}`;
    const frame: Frame = {
      id,
      key,
      parent,
      session: owner,
      url: '',
      since: performance.now(),
      // What the browser keeps apart from the page may hang without it.
      patience: (one) => (one.session === session || one.isUsed ? patience() : null),
      isUsed: false,
      isSilent: false,
    };
    frames.set(id, frame);
    return frame;
  };
  add(mainId, null, session);

  const follow = (owner: CDPSession, rootFrame: string): void => {
    const known = frames.get(rootFrame);
    add(rootFrame, known?.parent ?? null, owner);
    owner.on('Page.frameAttached', (e) => void add(e.frameId, e.parentFrameId, owner));
    owner.on('Page.frameDetached', (e) => {
      if (e.reason === 'remove' && e.frameId !== mainId) frames.delete(e.frameId);
    });
    owner.on('Page.frameNavigated', ({ frame }) => {
      const entry = add(frame.id, frame.parentId ?? null, owner);
      entry.url = frame.url + (frame.urlFragment ?? '');
    });
    owner.on('Page.navigatedWithinDocument', (e) => {
      const entry = frames.get(e.frameId);
      if (entry) entry.url = e.url;
    });
    followWorlds(owner, frames);
  };
  follow(session, mainId);
  return {
    all: () => [...frames.values()],
    main: () => add(mainId, null, frames.get(mainId)?.session ?? session),
    byId: (id) => frames.get(id),
    follow,
  };
}

function followWorlds(owner: CDPSession, frames: ReadonlyMap<string, Frame>): void {
  owner.on('Runtime.executionContextCreated', ({ context }) => {
    const aux = context.auxData as { frameId?: string; isDefault?: boolean } | undefined;
    const frame = frames.get(aux?.frameId ?? '');
    if (!frame || frame.session !== owner) return;
    if (context.name === worldName) frame.own = context.id;
    else if (aux?.isDefault) frame.main = context.id;
  });
  const forget = (id: number): void => {
    for (const frame of frames.values()) {
      if (frame.session !== owner) continue;
      if (frame.own === id) delete frame.own;
      if (frame.main === id) delete frame.main;
    }
  };
  owner.on('Runtime.executionContextDestroyed', (e) => forget(e.executionContextId));
  owner.on('Runtime.executionContextsCleared', () => {
    for (const frame of frames.values()) {
      if (frame.session !== owner) continue;
      delete frame.own;
      delete frame.main;
    }
  });
}

/** The name of the world our own scripts run in. */
export const worldName = 'friction';
