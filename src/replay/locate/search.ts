import type { Rung, Target } from '../../steps/target.ts';
import type { OverlayProbe } from '../observe/overlays/overlay-probe.ts';
import { holdsText } from '../page/dom/matching.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { Located } from '../page/locate/describe.ts';
import type { Before } from '../page/locate/likeliest.ts';
import type { Acts } from '../record/acts.ts';
import { askOr } from '../tab/ask.ts';
import type { Frame } from '../tab/frame.ts';
import { childFrames, ownerOf } from '../tab/placed-frames.ts';
import type { Tab } from '../tab/tab.ts';

/** A control that was found, and where. */
export type Found = {
  readonly frame: Frame;
  readonly located: Located;
  /** Which rung of the target matched, from 1, and of how many. */
  readonly rung: number;
  readonly rungs: number;
};

/** What a search came to. */
export type Search =
  | { readonly state: 'found'; readonly found: Found }
  | { readonly state: 'hindered'; readonly found: Found }
  | { readonly state: 'hidden'; readonly found: Found }
  | { readonly state: 'ambiguous'; readonly matches: readonly Located[] }
  | { readonly state: 'absent' };

/** What the customer did and opened before tells which of several they mean. */
export type SearchParts = {
  readonly acts: Pick<Acts, 'all'>;
  readonly overlays: Pick<OverlayProbe, 'onScreen' | 'isAnswered'>;
};

/** Each further rung of a target is tried only after this long, in milliseconds: a slow page is no reason for a fallback. */
const gracePerRung = 1000;

/** Looks once for each rung that may be tried after so long, in milliseconds: the first that finds something has it. */
export async function searchRungs(
  parts: SearchParts,
  tab: Tab,
  target: Target,
  wanted: Wanted,
  waited: number,
): Promise<Search> {
  let best: Search = { state: 'absent' };
  for (const [index, rung] of target.entries()) {
    if (index > 0 && waited < index * gracePerRung) break;
    const search = await searchRung(parts, tab, rung, wanted, {
      rung: index + 1,
      rungs: target.length,
    });
    if (search.state === 'found') return search;
    if (best.state === 'absent') best = search;
  }
  return best;
}

async function searchRung(
  parts: SearchParts,
  tab: Tab,
  rung: Rung,
  wanted: Wanted,
  which: { readonly rung: number; readonly rungs: number },
): Promise<Search> {
  const { frame: frameWanted, ...inFrame } = rung;
  const { nth } = rung;
  let hidden: Found | null = null;
  for (const frame of await framesToSearch(tab, frameWanted)) {
    const matches = await askOr(frame, [], 'locate', inFrame, wanted, beforeIn(parts, frame));
    const shown = matches.filter(({ visible }) => visible);
    const picked = nth === undefined ? shown[0] : shown[nth - 1];
    if (picked && nth === undefined && shown.length > 1)
      return { state: 'ambiguous', matches: shown };
    if (picked) {
      const found = { frame, located: picked, ...which };
      return { state: picked.hindrance === '' ? 'found' : 'hindered', found };
    }
    const unseen = matches[0];
    if (unseen && !hidden) hidden = { frame, located: unseen, ...which };
  }
  return hidden ? { state: 'hidden', found: hidden } : { state: 'absent' };
}

/** The main frame first, then those in it that are seen. */
async function framesToSearch(tab: Tab, wanted: Rung['frame']): Promise<Frame[]> {
  if (tab.dialogOpen) return [];
  const children = tab.frames.all().length > 1 ? await childFrames(tab) : [];
  const seen = children.filter(({ box }) => box !== null).map(({ frame }) => frame);
  if (wanted === undefined) return [tab.frames.main(), ...seen];
  const holds = holdsText(wanted);
  const words = await Promise.all(seen.map((frame) => wordsOfFrame(tab, frame)));
  return seen.filter((_, index) => holds(words[index] ?? ''));
}

async function wordsOfFrame({ frames }: Tab, frame: Frame): Promise<string> {
  const parent = frames.byId(frame.parent ?? '');
  const owner = parent ? await ownerOf(parent, frame) : null;
  const words = parent && owner ? await askOr(parent, '', 'frameWords', owner) : '';
  return `${words} ${frame.url}`;
}

/** What the customer did last, and what they had opened then. An id names nothing in a document that came since. */
function beforeIn({ acts, overlays }: SearchParts, frame: Frame): Before {
  const last = acts
    .all()
    .findLast(
      ({ purpose, widget, within }) =>
        purpose === 'script' && widget && !(within && overlays.isAnswered(within.overlay)),
    );
  const opened = overlays.onScreen().filter((one) => one.frame === frame);
  return {
    last: last?.widget?.id.split(':').at(-1) ?? '',
    opened: opened.filter(({ askedFor }) => askedFor).map(({ element }) => element),
  };
}
