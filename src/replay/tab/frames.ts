import type { CDPSession } from 'puppeteer';
import { pageScripts } from '../browser/page-scripts.ts';
import { UnmeasurableError } from '../errors.ts';
import type { PageLibrary } from '../page/library.ts';
import { hangs, patienceForParts } from './attention.ts';

/** A frame of a page, wherever the browser keeps it. */
export type Frame = {
  readonly id: string;
  /** Short and stable within a page: empty for the main frame, else f1, f2 … */
  readonly key: string;
  readonly parent: string | null;
  session: CDPSession;
  /** Empty until its first document came. */
  url: string;
  /** When it was put into the page; real time in milliseconds, as `performance.now` tells it. */
  readonly since: number;
  /** Our own world in it, and the page's; undefined until they exist. */
  own?: number;
  main?: number;
  /** For how long it may keep an answer back, in milliseconds; null: it is not needed for the way on. */
  readonly patience: (frame: Frame) => number | null;
  /** The customer acts in it. */
  isUsed: boolean;
  /** It did not answer in time, and has not since. */
  isSilent: boolean;
  /** Our own scripts failed at something in it, which has not been told yet. */
  failed?: boolean;
};

/** The frame went away, or to another document, while it was asked something. */
export class FrameGone extends Error {}

/** A script of ours failed at something that the page holds: a fault of this tool. */
class ScriptFault extends Error {}

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

/** A frame that answers later than this, in milliseconds of real time, hangs, however busy its page is otherwise. */
const hungAfter = 15_000;

/** What a function of our own scripts answers. */
type Answer<K extends keyof PageLibrary> = Awaited<ReturnType<PageLibrary[K]>>;

/** Asks our own scripts in a frame. Throws FrameGone when the frame is not there (any more). */
export async function ask<K extends keyof PageLibrary>(
  frame: Frame,
  name: K,
  ...args: Parameters<PageLibrary[K]>
): Promise<Answer<K>> {
  if (frame.own === undefined) throw new FrameGone(`no world in ${frame.url}`);
  const list = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(',');
  const call = `friction.${name}(${list})`;
  try {
    return await evaluate<Answer<K>>(frame, frame.own, checked(call));
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes(stale)) throw error;
  }
  await evaluate(frame, frame.own, pageScripts().library);
  return evaluate<Answer<K>>(frame, frame.own, call);
}

/** A page may empty its document: there is nothing to look at. */
const rootless = 'The document is destroyed.';
/** A window or frame begins blank. What the same site puts there is another document in the same world, where no script runs anew. */
const stale = 'Our scripts are those of another document.';

function checked(call: string): string {
  const no = (why: string): string => `Promise.reject(Error('${why}'))`;
  return `!document.documentElement ? ${no(rootless)} : friction.isFor(document) ? ${call} : ${no(stale)}`;
}

/** Runs an expression in one world of a frame. */
export async function evaluate<T>(frame: Frame, world: number, expression: string): Promise<T> {
  try {
    const { result, exceptionDetails } = await inTime(frame, () =>
      frame.session.send('Runtime.evaluate', {
        expression,
        contextId: world,
        returnByValue: true,
        awaitPromise: true,
      }),
    );
    if (exceptionDetails) {
      const { className, description } = exceptionDetails.exception ?? {};
      const Kind = className === 'TypeError' || className === 'RangeError' ? ScriptFault : Error;
      throw new Kind(description ?? exceptionDetails.text);
    }
    // The parsing edge: what our own scripts return has the type they declare.
    return result.value as T;
  } catch (error) {
    if (isGone(error)) throw new FrameGone(String(error));
    throw error;
  }
}

/**
 * What a frame answers, if it does so in time. Where the page in front does not, it hangs. Any other frame or window is let
 * be, as if it were not there, until its answer comes.
 */
async function inTime<T>(frame: Frame, ask: () => Promise<T>): Promise<T> {
  const patience = frame.patience(frame);
  if (patience === null && frame.isSilent) throw new FrameGone(`${frame.url} does not answer`);
  const asked = ask();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => {
        if (patience !== null) return reject(new UnmeasurableError('browser', hangs));
        frame.isSilent = true;
        const speaks = (): void => void Object.assign(frame, { isSilent: false });
        asked.then(speaks, speaks);
        reject(new FrameGone(`${frame.url} does not answer`));
      },
      patience === null ? patienceForParts() : Math.max(patience, hungAfter),
    );
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
    // Its answer, should it come at all, is of no interest any more.
    asked.catch(() => undefined);
  }
}

function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    /context|Target closed|Session closed|detached|navigated|Cannot find|Promise was collected|destroyed|Inspected target|friction is not defined/i.test(
      error.message,
    )
  );
}

/** As `ask`, with a fallback for a frame that went away meanwhile, or at which our own scripts fail: the walk goes on. */
export async function askOr<K extends keyof PageLibrary, F>(
  frame: Frame,
  fallback: F,
  name: K,
  ...args: Parameters<PageLibrary[K]>
): Promise<Answer<K> | F> {
  try {
    return await ask(frame, name, ...args);
  } catch (error) {
    if (error instanceof FrameGone) return fallback;
    if (!(error instanceof ScriptFault)) throw error;
    frame.failed = true;
    return fallback;
  }
}
