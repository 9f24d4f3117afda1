import { classifyOverlay } from '../../overlay/classify-overlay.ts';
import type { EventOf } from '../../trace/event.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { Signs } from '../page/press/press-effects.ts';
import { askOr } from '../tab/ask.ts';
import type { Frame } from '../tab/frame.ts';
import { placeOf } from '../tab/placed-frames.ts';
import type { Tab } from '../tab/tab.ts';
import type { Windows } from '../windows/windows.ts';
import type { KnownOverlay } from './overlays/known-overlay.ts';
import type { OverlayProbe } from './overlays/overlay-probe.ts';
import type { PagePoll } from './poll-page.ts';
import type { DialogState } from './probes/dialogs.ts';

/** What was going on before an act, to be compared with. */
export type Before = {
  readonly requests: number;
  readonly stored: number;
  readonly documents: string;
  /** Documents in its frames, by our worlds in them. */
  readonly frames: ReadonlySet<number | undefined>;
  readonly tabs: number;
  readonly dialogs: number;
  readonly downloads: number;
  readonly asked: number;
  readonly choosers: number;
  /** Customer's clock, in milliseconds. */
  readonly at: number;
};

export type EffectsParts = {
  readonly clock: Pick<CustomerClock, 'now'>;
  readonly windows: Pick<Windows, 'all' | 'current'>;
  readonly dialogs: Pick<DialogState, 'count'>;
  readonly overlays: Pick<OverlayProbe, 'onScreen'>;
  readonly poll: Pick<PagePoll, 'scan'>;
};

export function stateBefore({ clock, windows, dialogs }: EffectsParts): Before {
  const tab = windows.current();
  tab.requests.markAct();
  tab.storage.markAct();
  return {
    requests: tab.requests.begun(),
    stored: tab.storage.written(),
    documents: tab.document.loader,
    frames: new Set(tab.frames.all().map(({ own }) => own)),
    tabs: windows.all().length,
    dialogs: dialogs.count,
    downloads: tab.downloads,
    asked: tab.asked,
    choosers: tab.choosers,
    at: clock.now(),
  };
}

/** The frames that can be asked: an answer may come in another than the one that was pressed. */
export function framesOf({ frames }: Tab): readonly Frame[] {
  return frames
    .all()
    .filter(({ own }) => own !== undefined)
    .slice(0, mostFrames);
}

const mostFrames = 10;

export async function pageSigns(
  parts: EffectsParts,
  pressed: Frame,
  before: Before,
): Promise<Signs | null> {
  const all = await signsOf(parts, pressed, []);
  if (!all?.effects.includes('dom')) return all;
  // A pop-up that came by itself is no answer to the press.
  await parts.poll.scan();
  const own = parts.overlays
    .onScreen()
    .filter(
      ({ event, askedFor, broughtBy }) => event.at >= before.at && !askedFor && broughtBy === '',
    )
    .filter(({ event }) => !speaksUp(event));
  return own.length === 0 ? all : signsOf(parts, pressed, own);
}

/** A short message of no known kind that lies over little of the page: so does a site say what came of a press. */
function speaksUp({ features }: EventOf<'overlay'>): boolean {
  if (features.modal || features.coversCentre || features.coverWithBackdrop >= 0.1) return false;
  return classifyOverlay(features, { language: features.language }).kind === 'other';
}

async function signsOf(
  { windows }: EffectsParts,
  pressed: Frame,
  own: readonly KnownOverlay[],
): Promise<Signs | null> {
  const asked = [pressed, ...framesOf(windows.current()).filter((frame) => frame !== pressed)];
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

export async function browserEffects(
  { windows, dialogs }: EffectsParts,
  before: Before,
): Promise<string[]> {
  const tab = windows.current();
  const effects: string[] = [];
  if (tab.leaving || tab.document.loader !== before.documents) effects.push('navigation');
  if (tab.requests.begun() > before.requests) effects.push('request');
  if (tab.storage.written() > before.stored) effects.push('storage');
  if (windows.all().length !== before.tabs) effects.push('tab');
  const isAsked = dialogs.count !== before.dialogs || tab.choosers > before.choosers;
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
