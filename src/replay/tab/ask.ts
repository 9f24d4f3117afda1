import { pageScripts } from '../browser/page-scripts.ts';
import type { PageLibrary } from '../page/library.ts';
import { evaluate, FrameGone, ScriptFault } from './evaluate.ts';
import type { Frame } from './frame.ts';

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
