import type { Target } from '../steps/target.ts';
import { type Found, findNow } from './find.ts';
import { askOr } from './frames.ts';
import { type Before, beforeAct, landed } from './landing.ts';
import { scan } from './notice.ts';
import { until } from './patience.ts';
import { pressSurely } from './press.ts';
import type { Visit } from './visit.ts';
import { widgetOf } from './widget-of.ts';

/** Nothing perceptible for so long is a dead click, in milliseconds of customer's time. */
const deadAfter = 3000;

/** Controls whose press must show something; fields, boxes and lists show it by themselves. */
const mustRespond = new Set(['button', 'link', 'other', 'option']);

/** Watches what a press did. When nothing could be perceived, the customer tries once more. */
export async function watchResponse(
  visit: Visit,
  found: Found,
  target: Target,
  before: Before,
): Promise<void> {
  if (!mustRespond.has(found.located.kind) || visit.recorder.muted) return;
  let tries = 1;
  let effects = await effectsOf(visit, found, before);
  if (effects.length === 0 && !visit.journey.once) {
    tries = 2;
    effects = await pressedAgain(visit, found, target);
  }
  askOr(found.frame, undefined, 'endEffects').catch(() => undefined);
  visit.recorder.record('response', { effects, tries, widget: widgetOf(found) });
}

async function pressedAgain(visit: Visit, found: Found, target: Target): Promise<string[]> {
  const before = beforeAct(visit);
  // A control that is not there any more has gone in answer to the press.
  if (!(await findNow(visit, target, 'press'))) return ['dom'];
  const fact = { verb: 'click', purpose: 'again' as const, presses: ['press' as const] };
  await pressSurely(visit, found, target, 'press', fact);
  await landed(visit, before);
  return effectsOf(visit, found, before);
}

/** Waits for the first sign of life, at most until a customer would give up. */
async function effectsOf(visit: Visit, found: Found, before: Before): Promise<string[]> {
  const effects = await until(
    visit,
    async () => {
      const seen = browserEffects(visit, before);
      if (seen.length > 0) return seen;
      const shown = await pageEffects(visit, found, before);
      return shown.length > 0 ? [...shown] : null;
    },
    deadAfter,
  );
  return [...new Set(effects ?? [])];
}

/** A document that went away took its effects with it: going is an effect of its own. */
async function pageEffects(
  visit: Visit,
  { frame }: Found,
  before: Before,
): Promise<readonly string[]> {
  const all = await askOr(frame, ['navigation'], 'effectsSoFar', []);
  if (!all.includes('dom')) return all;
  // A pop-up that came by itself is no answer to the press.
  await scan(visit);
  const own = visit.overlays
    .onScreen()
    .filter(({ event }) => event.at >= before.at && !event.askedFor && event.broughtBy === '');
  if (own.length === 0) return all;
  const ids = own.filter((overlay) => overlay.frame === frame).map(({ element }) => element);
  return askOr(frame, ['navigation'], 'effectsSoFar', ids);
}

function browserEffects(visit: Visit, before: Before): string[] {
  const tab = visit.tab();
  const effects: string[] = [];
  if (tab.leaving || tab.document.loader !== before.documents) effects.push('navigation');
  if (tab.requests.begun() > before.requests) effects.push('request');
  if (visit.tabs.length !== before.tabs) effects.push('tab');
  if (visit.dialogs.count !== before.dialogs) effects.push('dialog');
  if (tab.downloads !== before.downloads) effects.push('download');
  if (tab.asked !== before.asked) effects.push('navigation');
  return effects;
}
