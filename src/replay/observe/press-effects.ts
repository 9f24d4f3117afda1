import type { EventOf } from '../../trace/event.ts';
import type { Signs } from '../page/press/press-effects.ts';
import { askOr } from '../tab/ask.ts';
import type { Frame } from '../tab/frame.ts';
import {
  type Before,
  browserEffects,
  type EffectsParts,
  framesOf,
  pageSigns,
  stateBefore,
} from './effects-by-now.ts';

/** A press that did something, and of which nothing could be perceived yet. */
type Watch = {
  readonly event: EventOf<'response'>;
  readonly frame: Frame;
  readonly before: Before;
};

/** What comes of a press. */
export type PressEffects = {
  /** An act is about to be done: what is going on now is none of its effects. */
  readonly before: () => Before;
  /** What the browser itself tells of by now. */
  readonly ofBrowser: (before: Before) => Promise<string[]>;
  /** What can be seen in the frame that was pressed, and in others. Null: that frame has gone. */
  readonly ofPage: (pressed: Frame, before: Before) => Promise<Signs | null>;
  /** Whatever comes of this press until the customer acts again is an answer to it; until it was perceived, if it was not. */
  readonly watch: (press: Watch) => Promise<void>;
  /** The customer acts again, or the walk ends: what has not come until now is no answer any more. */
  readonly end: () => Promise<void>;
};

export function makePressEffects(parts: EffectsParts): PressEffects {
  let watched: Watch | null = null;
  const end = async (): Promise<void> => {
    const watch = watched;
    watched = null;
    if (watch) await endWatch(parts, watch);
  };
  return {
    before: () => stateBefore(parts),
    ofBrowser: (before) => browserEffects(parts, before),
    ofPage: (pressed, before) => pageSigns(parts, pressed, before),
    watch: async (press) => {
      watched = press;
      const isNothing = press.event.effects.length === 0;
      const signs = await readSigns(parts, press);
      if (isNothing || signs === null || signs.after !== null) await end();
    },
    end,
  };
}

/** What a site does that nobody in front of the screen can perceive. */
const unperceived = new Set(['request', 'storage', 'submit']);

async function endWatch(parts: EffectsParts, watch: Watch): Promise<void> {
  const { windows } = parts;
  const { event } = watch;
  const signs = await readSigns(parts, watch);
  const pending = windows.all().some((tab) => !tab.closed && tab.requests.pending() > 0);
  for (const frame of framesOf(windows.current()))
    askOr(frame, undefined, 'endEffects').catch(() => undefined);
  const isSeen = event.effects.some((effect) => !unperceived.has(effect));
  if (signs === null || (isSeen && signs.after === null)) return;
  event.perceivedAfter = signs.after === null ? null : Math.round(signs.after);
  event.watched = Math.round(signs.watched);
  if (signs.after !== null) return;
  if (signs.drawn) event.doubt = 'drawn';
  else if (signs.looks) event.doubt = 'looks';
  else if (pending) event.doubt = 'pending';
}

/** What came of the press by now, in all frames. Null: the browser itself showed it, or the page has gone. */
async function readSigns(
  parts: EffectsParts,
  { event, frame, before }: Watch,
): Promise<Signs | null> {
  const browser = await browserEffects(parts, before);
  event.effects = [...new Set([...event.effects, ...browser])];
  if (event.effects.some((effect) => shownByBrowser.has(effect))) return null;
  const signs = await pageSigns(parts, frame, before);
  if (signs) event.effects = [...new Set([...event.effects, ...signs.effects])];
  return signs;
}

const shownByBrowser = new Set(['navigation', 'frame', 'tab', 'dialog', 'download']);
