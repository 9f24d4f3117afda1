import { describeTarget } from '../../steps/describe-target.ts';
import type { Rung, Target } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';
import { seeStepEnd } from '../observe/step-end.ts';
import { holdsText } from '../page/dom/matching.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { Located } from '../page/locate/describe.ts';
import { askOr, type Frame } from '../tab/frames.ts';
import { childFrames, ownerOf } from '../tab/placed-frames.ts';
import type { Tab } from '../tab/tab.ts';
import type { Visit } from '../visit.ts';
import { until } from '../wait/until.ts';
import { endWait } from '../wait/waits.ts';
import { turnBack, windowBefore } from '../windows/turn-back.ts';
import { nearestNames } from './nearest-names.ts';

/** A control that was found, and where. */
export type Found = {
  readonly frame: Frame;
  readonly located: Located;
  /** Which rung of the target matched, from 1, and of how many. */
  readonly rung: number;
  readonly rungs: number;
};

/** What a search came to. */
type Search =
  | { readonly state: 'found'; readonly found: Found }
  | { readonly state: 'hindered'; readonly found: Found }
  | { readonly state: 'hidden'; readonly found: Found }
  | { readonly state: 'ambiguous'; readonly matches: readonly Located[] }
  | { readonly state: 'absent' };

/** Each further rung of a target is tried only after this long, in milliseconds: a slow page is no reason for a fallback. */
const gracePerRung = 1000;
/** Equal matches may be two views in the middle of a change: so long they are given, in milliseconds. */
const graceForTwins = 600;

/** Waits until the control is there and can be used; the customer's overlays are not looked at. Throws StuckError. */
export async function find(
  visit: Visit,
  target: Target,
  wanted: Wanted,
  options: { readonly limit?: number; readonly enabled?: boolean } = {},
): Promise<Found> {
  const limit = options.limit ?? visit.limit.timeout;
  const began = visit.clock.now();
  for (const frame of visit.tab().frames.all()) frame.isUsed = false;
  let last: Search = { state: 'absent' };
  const found = await until(
    visit,
    async () => {
      const waited = visit.clock.now() - began;
      if (isHalfRead(visit, waited)) return null;
      last = await searchRungs(visit.tab(), target, wanted, waited);
      if (last.state === 'ambiguous' && waited > graceForTwins)
        throw await stuckBy(visit, target, wanted, last);
      if (last.state === 'found') return last.found;
      if (last.state === 'absent' && waited > staysFor)
        return inWindowBefore(visit, target, wanted);
      return last.state === 'hindered' && options.enabled === false ? last.found : null;
    },
    limit,
  );
  if (!found) throw await stuckBy(visit, target, wanted, last);
  found.frame.isUsed = true;
  return found;
}

/** A window that came up and has nothing of what comes next is looked at for so long, in milliseconds of customer's time. */
const staysFor = 500;

/** The customer turns back when what they look for is in the window they came from. */
async function inWindowBefore(visit: Visit, target: Target, wanted: Wanted): Promise<Found | null> {
  const before = windowBefore(visit);
  const found = before && (await findNow(visit, target, wanted, before));
  if (!found) return null;
  // Until the window that came up was there they waited for the site; then they looked at it.
  endWait(visit, 'cap');
  await seeStepEnd(visit);
  await turnBack(visit, before);
  return found;
}

/** Half of a page may hold one of two controls that fit: it is read to its end first, unless that takes long. */
const readsWithin = 3000;

function isHalfRead(visit: Visit, waited: number): boolean {
  return !visit.tab().document.interactive && waited < readsWithin;
}

/** Looks once. Null when it is not there, or cannot be used. */
export async function findNow(
  visit: Visit,
  target: Target,
  wanted: Wanted,
  tab: Tab = visit.tab(),
): Promise<Found | null> {
  const search = await searchRungs(tab, target, wanted, Number.POSITIVE_INFINITY);
  return search.state === 'found' ? search.found : null;
}

async function searchRungs(
  tab: Tab,
  target: Target,
  wanted: Wanted,
  waited: number,
): Promise<Search> {
  let best: Search = { state: 'absent' };
  for (const [index, rung] of target.entries()) {
    if (index > 0 && waited < index * gracePerRung) break;
    const search = await searchRung(tab, rung, wanted, { rung: index + 1, rungs: target.length });
    if (search.state === 'found') return search;
    if (best.state === 'absent') best = search;
  }
  return best;
}

async function searchRung(
  tab: Tab,
  rung: Rung,
  wanted: Wanted,
  which: { readonly rung: number; readonly rungs: number },
): Promise<Search> {
  const { frame: frameWanted, nth, ...inFrame } = rung;
  let hidden: Found | null = null;
  for (const frame of await framesToSearch(tab, frameWanted)) {
    const matches = await askOr(frame, [], 'locate', inFrame, wanted);
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

async function stuckBy(
  visit: Visit,
  target: Target,
  wanted: Wanted,
  search: Search,
): Promise<StuckError> {
  const words = describeTarget(target);
  const fact = { wanted: words, reason: '', nearest: [] as string[] };
  if (search.state === 'ambiguous') {
    const nearest = search.matches.map(({ name, role, tag, where }) =>
      `${role || tag} "${name}" ${where}`.trim(),
    );
    const message = `${search.matches.length} controls match ${words} equally well. Say which one: add "in:", "role:" or "nth:".`;
    return new StuckError({ ...fact, found: 'ambiguous', nearest, message });
  }
  if (search.state === 'hidden' && search.found.located.onlyNamed) {
    const message = `What is called ${words} can be read on the page, but what a customer uses there could not be told. Name what they press.`;
    return new StuckError({ ...fact, found: 'failed', message });
  }
  if (search.state === 'hidden') {
    const message = `${words} is on the page but cannot be seen.`;
    return new StuckError({ ...fact, found: 'hidden', message });
  }
  if (search.state === 'hindered') {
    const { frame, located } = search.found;
    const reason = await askOr(frame, '', 'reasonFor', located.id);
    const found = located.hindrance === 'inert' ? 'inert' : 'disabled';
    const message = `${words} cannot be used: it is ${found === 'inert' ? 'not taking presses' : 'disabled'}.`;
    // A place in another frame is none in the window.
    const isInWindow = frame === visit.tab().frames.main();
    const place = isInWindow ? { rect: located.rect } : {};
    return new StuckError({ ...fact, ...place, found, reason, message });
  }
  const nearest = await nearestNames(visit, target, wanted);
  const message =
    nearest.length > 0
      ? `${words} is not on the page. The nearest names there are: ${nearest.map((n) => `"${n}"`).join(', ')}.`
      : `${words} is not on the page, nor anything like it.`;
  return new StuckError({ ...fact, found: 'absent', nearest, message });
}
