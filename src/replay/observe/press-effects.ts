import { classifyOverlay } from '../../overlay/classify-overlay.ts';
import type { EventOf } from '../../trace/event.ts';
import type { Before } from '../input/press-landed.ts';
import type { Signs } from '../page/press/press-effects.ts';
import { askOr, type Frame } from '../tab/frames.ts';
import { placeOf } from '../tab/placed-frames.ts';
import type { Tab } from '../tab/tab.ts';
import type { Visit } from '../visit.ts';

/** A press that did something, and of which nothing could be perceived yet. */
export type Watch = {
  readonly event: EventOf<'response'>;
  readonly frame: Frame;
  readonly before: Before;
};

/** What a site does that nobody in front of the screen can perceive. */
const unperceived = new Set(['request', 'storage', 'submit']);

/** The customer acts again, or the walk ends: what has not come until now is no answer any more. */
export async function endWatch(visit: Visit): Promise<void> {
  const { watch } = visit;
  if (!watch) return;
  visit.watch = null;
  const { event } = watch;
  const signs = await readSigns(visit, watch);
  const pending = visit.windows.all().some((tab) => !tab.closed && tab.requests.pending() > 0);
  for (const frame of framesOf(visit)) askOr(frame, undefined, 'endEffects').catch(() => undefined);
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
export async function readSigns(
  visit: Visit,
  { event, frame, before }: Watch,
): Promise<Signs | null> {
  const browser = await browserEffects(visit, before);
  event.effects = [...new Set([...event.effects, ...browser])];
  if (event.effects.some((effect) => shownByBrowser.has(effect))) return null;
  const signs = await pageSigns(visit, frame, before);
  if (signs) event.effects = [...new Set([...event.effects, ...signs.effects])];
  return signs;
}

const shownByBrowser = new Set(['navigation', 'frame', 'tab', 'dialog', 'download']);

/** The frames that can be asked: an answer may come in another than the one that was pressed. */
function framesOf(visit: Visit): readonly Frame[] {
  return visit.windows
    .current()
    .frames.all()
    .filter(({ own }) => own !== undefined)
    .slice(0, mostFrames);
}

const mostFrames = 10;

/** Null: the frame that was pressed has gone. */
export async function pageSigns(
  visit: Visit,
  pressed: Frame,
  before: Before,
): Promise<Signs | null> {
  const all = await signsOf(visit, pressed, []);
  if (!all?.effects.includes('dom')) return all;
  // A pop-up that came by itself is no answer to the press.
  await visit.poll.scan();
  const own = visit.overlays
    .onScreen()
    .filter(
      ({ event, askedFor, broughtBy }) => event.at >= before.at && !askedFor && broughtBy === '',
    )
    .filter(({ event }) => !speaksUp(event));
  return own.length === 0 ? all : signsOf(visit, pressed, own);
}

/** A short message of no known kind that lies over little of the page: so does a site say what came of a press. */
function speaksUp({ features }: EventOf<'overlay'>): boolean {
  if (features.modal || features.coversCentre || features.coverWithBackdrop >= 0.1) return false;
  return classifyOverlay(features, { language: features.language }).kind === 'other';
}

async function signsOf(
  visit: Visit,
  pressed: Frame,
  own: ReturnType<Visit['overlays']['onScreen']>,
): Promise<Signs | null> {
  const asked = [pressed, ...framesOf(visit).filter((frame) => frame !== pressed)];
  const [first, ...others] = await Promise.all(
    asked.map((frame) => {
      const ids = own.filter((overlay) => overlay.frame === frame).map(({ element }) => element);
      return askOr(frame, null, 'signsSoFar', ids);
    }),
  );
  if (!first) return null;
  return others.filter((signs) => signs !== null).reduce(together, first);
}

function together(one: Signs, other: Signs): Signs {
  const moments = [one.after, other.after].filter((after) => after !== null);
  return {
    effects: [...one.effects, ...other.effects],
    after: moments.length === 0 ? null : Math.min(...moments),
    watched: one.watched,
    looks: one.looks || other.looks,
    drawn: one.drawn || other.drawn,
  };
}

export async function browserEffects(visit: Visit, before: Before): Promise<string[]> {
  const tab = visit.windows.current();
  const effects: string[] = [];
  if (tab.leaving || tab.document.loader !== before.documents) effects.push('navigation');
  if (tab.requests.begun() > before.requests) effects.push('request');
  if (tab.storage.written() > before.stored) effects.push('storage');
  if (visit.windows.all().length !== before.tabs) effects.push('tab');
  const isAsked = visit.dialogs.count !== before.dialogs || tab.choosers > before.choosers;
  if (isAsked) effects.push('dialog');
  if (tab.downloads !== before.downloads) effects.push('download');
  if (tab.asked !== before.asked) effects.push('navigation');
  if (await showsFrame(tab, before)) effects.push('frame');
  return effects;
}

/** Smaller than this, in pixels, a frame shows nothing: it counts visitors. */
const leastFrame = 10;

/** A frame that can be seen has another document than before. */
async function showsFrame(tab: Tab, before: Before): Promise<boolean> {
  const fresh = tab.frames
    .all()
    .filter(({ parent, own }) => parent !== null && own !== undefined && !before.frames.has(own));
  const boxes = await Promise.all(fresh.slice(0, mostFrames).map((frame) => placeOf(tab, frame)));
  return boxes.some((box) => box !== null && Math.min(box.width, box.height) >= leastFrame);
}
