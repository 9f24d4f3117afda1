import { describeTarget } from '../../steps/describe-target.ts';
import type { Target } from '../../steps/target.ts';
import { hindered } from '../locate/not-found.ts';
import type { Found } from '../locate/search.ts';
import { widgetOf } from '../locate/traced-widget.ts';
import type { Before } from '../observe/effects-by-now.ts';
import type { Visit } from '../visit.ts';
import { pressSurely } from './press.ts';

/** Nothing perceptible for so long is a dead click, in milliseconds of customer's time. */
const deadAfter = 3000;

/** Controls whose press must show something; fields, boxes and lists show it by themselves. */
const mustRespond = new Set(['button', 'link', 'other', 'option']);

/**
 * Watches what a press did. When nothing happened, the customer tries once more. Where something happened that nobody could
 * perceive, the customer goes on, and whatever comes until their next act is still an answer.
 */
export async function watchResponse(
  visit: Visit,
  found: Found,
  target: Target,
  before: Before,
): Promise<void> {
  if (!mustRespond.has(found.located.kind) || visit.recorder.muted) return;
  let tries = 1;
  let effects = await effectsOf(visit, found, before);
  let since = before;
  // It was said to be off, and is: what the page says of why is all there is to know.
  if (effects.length === 0 && found.located.hindrance === 'said to be off')
    throw await hindered(visit.windows.current(), describeTarget(target), found);
  if (effects.length === 0 && !visit.settings.journey.once) {
    tries = 2;
    since = visit.effects.before();
    effects = await pressedAgain(visit, found, target, since);
  }
  const event = visit.recorder.record('response', { effects, tries, widget: widgetOf(found) });
  await visit.effects.watch({ event, frame: found.frame, before: since });
}

async function pressedAgain(
  visit: Visit,
  found: Found,
  target: Target,
  before: Before,
): Promise<string[]> {
  // A control that is not there any more has gone in answer to the press.
  if (!(await visit.finder.now(target, 'press'))) return ['dom'];
  const fact = { verb: 'click', purpose: 'again' as const, presses: ['press' as const] };
  await pressSurely(visit, found, target, 'press', fact);
  await visit.landed(before);
  return effectsOf(visit, found, before);
}

/** Waits for the first sign of life, at most until a customer would give up. */
async function effectsOf(visit: Visit, found: Found, before: Before): Promise<string[]> {
  // A page that is being left cannot be asked, and need not be.
  if (visit.windows.current().leaving) return ['navigation'];
  const effects = await visit.until(async () => {
    const seen = await visit.effects.ofBrowser(before);
    if (seen.length > 0) return seen;
    const signs = await visit.effects.ofPage(found.frame, before);
    // A document that went away took its effects with it: going is an effect of its own.
    if (!signs) return ['navigation'];
    return signs.effects.length > 0 ? [...signs.effects] : null;
  }, deadAfter);
  return [...new Set(effects ?? [])];
}
