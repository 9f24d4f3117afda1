import type { CDPSession } from 'puppeteer';
import type { Slice } from '../clock/slice.ts';
import { askOr } from './ask.ts';
import { evaluate, FrameGone } from './evaluate.ts';
import type { Tab, ToldTime } from './tab.ts';

/** The sessions of a tab, each with the script that tells new documents how far the clock is ahead. */
export type ClockSessions = ReadonlyMap<CDPSession, { skewScript: string | null }>;

const clockKey = "globalThis['friction.clock']";

/** New documents begin with the clock as far ahead as it is now. */
export async function registerSkew(
  session: CDPSession,
  state: { skewScript: string | null },
  skew: number,
): Promise<void> {
  const { identifier } = await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `${clockKey}?.start(${skew})`,
  });
  // Answers come in order, so this is always the script registered before.
  const old = state.skewScript;
  state.skewScript = identifier;
  if (old === null) return;
  await session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier: old });
}

/** Stops the clocks of all frames of a tab. */
export async function holdClocks(tab: Tab): Promise<void> {
  await inFrames(tab, `${clockKey}?.hold()`);
}

/** Lets the clocks of a tab run again, this far ahead of the browser's; new documents too. */
export async function releaseClocks(
  tab: Tab,
  sessions: ClockSessions,
  time: ToldTime,
): Promise<void> {
  registerAll(sessions, time.skew);
  tellTime(tab, time);
  await inFrames(tab, `${clockKey}?.release(${time.skew})`);
}

/** Runs an expression in the page's world of every frame. A dialog keeps the answers back: they are not awaited then. */
async function inFrames(tab: Tab, expression: string): Promise<void> {
  if (tab.closed) return;
  const asked = tab.frames.all().map(async (frame) => {
    // A frame that went away has no clock any more.
    if (frame.main !== undefined)
      await evaluate(frame, frame.main, expression).catch(() => undefined);
  });
  if (tab.dialogOpen) return;
  await Promise.race([Promise.all(asked), tab.dialogOpens()]);
}

/**
 * Our own scripts know the time before the page's next timer runs: what changes then is dated right. Commands are taken in
 * order, so no answer is awaited.
 */
function tellTime(tab: Tab, { now, skew }: ToldTime): void {
  for (const frame of tab.frames.all()) {
    askOr(frame, undefined, 'tellTime', now, skew).catch(() => undefined);
  }
}

function registerAll(sessions: ClockSessions, skew: number): void {
  for (const [session, state] of sessions) {
    registerSkew(session, state, skew).catch(() => undefined);
  }
}

/** Moves the clocks of all frames of a tab; says when the next of them wants to run. */
export async function tick(
  tab: Tab,
  sessions: ClockSessions,
  time: ToldTime,
  { hasClock, mayLeave }: { readonly hasClock: boolean; readonly mayLeave: boolean },
): Promise<Slice> {
  const idle = { next: null, moving: false };
  if (!hasClock || tab.closed || tab.dialogOpen) return idle;
  if (mayLeave) registerAll(sessions, time.skew);
  tellTime(tab, time);
  const slices = await Promise.all(
    tab.frames.all().map(async (frame): Promise<Slice> => {
      const { main } = frame;
      if (main === undefined) return idle;
      try {
        const ticking = evaluate<Slice>(frame, main, `${clockKey}?.tick(${time.skew}) ?? null`);
        return (await Promise.race([ticking, tab.dialogOpens()])) ?? idle;
      } catch (error) {
        // A frame that went away has no clock any more.
        if (error instanceof FrameGone || frame.main !== main) return idle;
        return { ...idle, lost: true };
      }
    }),
  );
  const nexts = slices.map(({ next }) => next).filter((next) => next !== null);
  return {
    next: nexts.length > 0 ? Math.min(...nexts) : null,
    moving: slices.some(({ moving }) => moving),
    // The clock of a worker cannot be moved: what it brings up would come too late.
    lost: tab.workers.size > 0 || slices.some(({ lost }) => lost),
  };
}
