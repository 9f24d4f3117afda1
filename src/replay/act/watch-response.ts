import { describeTarget } from '../../steps/describe-target.ts';
import type { Target } from '../../steps/target.ts';
import type { PressLanded } from '../input/press-landed.ts';
import type { Finder } from '../locate/finder.ts';
import { hindered } from '../locate/not-found.ts';
import type { Found } from '../locate/search.ts';
import { widgetOf } from '../locate/traced-widget.ts';
import type { Before } from '../observe/effects-by-now.ts';
import type { PressEffects } from '../observe/press-effects.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Settings } from '../settings.ts';
import type { Until } from '../wait/until.ts';
import type { Windows } from '../windows/windows.ts';
import type { Press } from './press.ts';

export type ResponseParts = {
  readonly settings: Settings;
  readonly recorder: Recorder;
  readonly windows: Pick<Windows, 'current'>;
  readonly effects: Pick<PressEffects, 'before' | 'ofBrowser' | 'ofPage' | 'watch'>;
  readonly until: Until;
  readonly finder: Pick<Finder, 'now'>;
  readonly landed: PressLanded;
  readonly press: Pick<Press, 'surely'>;
};

/** Nothing perceptible for so long is a dead click, in milliseconds of customer's time. */
const deadAfter = 3000;

/** Controls whose press must show something; fields, boxes and lists show it by themselves. */
const mustRespond = new Set(['button', 'link', 'other', 'option']);

/**
 * Watches what a press did. When nothing happened, the customer tries once more. Where something happened that nobody could
 * perceive, the customer goes on, and whatever comes until their next act is still an answer.
 */
export type WatchResponse = (found: Found, target: Target, before: Before) => Promise<void>;

export function makeWatchResponse(parts: ResponseParts): WatchResponse {
  return (found, target, before) => watchResponse(parts, found, target, before);
}

async function watchResponse(
  parts: ResponseParts,
  found: Found,
  target: Target,
  before: Before,
): Promise<void> {
  if (!mustRespond.has(found.located.kind) || parts.recorder.muted) return;
  let tries = 1;
  let effects = await effectsOf(parts, found, before);
  let since = before;
  // It was said to be off, and is: what the page says of why is all there is to know.
  if (effects.length === 0 && found.located.hindrance === 'said to be off')
    throw await hindered(parts.windows.current(), describeTarget(target), found);
  if (effects.length === 0 && !parts.settings.journey.once) {
    tries = 2;
    since = parts.effects.before();
    effects = await pressedAgain(parts, found, target, since);
  }
  const event = parts.recorder.record('response', { effects, tries, widget: widgetOf(found) });
  await parts.effects.watch({ event, frame: found.frame, before: since });
}

async function pressedAgain(
  parts: ResponseParts,
  found: Found,
  target: Target,
  before: Before,
): Promise<string[]> {
  // A control that is not there any more has gone in answer to the press.
  if (!(await parts.finder.now(target, 'press'))) return ['dom'];
  const fact = { verb: 'click', purpose: 'again' as const, presses: ['press' as const] };
  await parts.press.surely(found, target, 'press', fact);
  await parts.landed(before);
  return effectsOf(parts, found, before);
}

/** Waits for the first sign of life, at most until a customer would give up. */
async function effectsOf(parts: ResponseParts, found: Found, before: Before): Promise<string[]> {
  // A page that is being left cannot be asked, and need not be.
  if (parts.windows.current().leaving) return ['navigation'];
  const effects = await parts.until(async () => {
    const seen = await parts.effects.ofBrowser(before);
    if (seen.length > 0) return seen;
    const signs = await parts.effects.ofPage(found.frame, before);
    // A document that went away took its effects with it: going is an effect of its own.
    if (!signs) return ['navigation'];
    return signs.effects.length > 0 ? [...signs.effects] : null;
  }, deadAfter);
  return [...new Set(effects ?? [])];
}
