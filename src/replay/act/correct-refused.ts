import { tellsOfError } from '../../overlay/tells-of-error.ts';
import type { Found } from '../locate/search.ts';
import type { Before } from '../observe/effects-by-now.ts';
import { askOr } from '../tab/frames.ts';
import type { Given, Visit } from '../visit.ts';
import { typeInto } from './typing.ts';

/** How what was sent is sent again. */
export type Sending = {
  /** The control is on the page now. */
  readonly isThere: () => Promise<boolean>;
  readonly press: () => Promise<void>;
};

/** Something typed before whose field is on the page now. */
type Here = {
  readonly given: Given;
  readonly found: Found;
  readonly refused: 'field' | 'page' | '';
  readonly isEmpty: boolean;
};

/**
 * After a press: when the site refuses the customer's first try, they type the correction and all that the site has
 * lost, and press again. A site that refuses one thing at a time is answered one by one.
 */
export async function correctRefused(
  visit: Visit,
  before: Before,
  sending: Sending,
): Promise<void> {
  if (!visit.given.some(({ isFirst }) => isFirst)) return;
  await visit.waitFor.quiet();
  if (visit.goal.seen() || visit.windows.current().dialogOpen) return;
  const isNew = visit.windows.current().document.loader !== before.documents;
  const here = await givenHere(visit);
  const refused = await refusedOf(visit, here, isNew, sending);
  if (refused.length === 0) {
    // The page that asked has been left: it took the first try.
    if (isNew && here.length === 0) visit.given = [];
    return;
  }
  await visit.stepEnd.see();
  const redone = new Set([...refused, ...here.filter(({ isEmpty }) => isEmpty)]);
  for (const { given, found } of here.filter((one) => redone.has(one))) {
    await typeInto(visit, found, given.field, given.text, 'again');
  }
  const corrected = new Set(refused.map(({ given }) => given));
  visit.given = visit.given.map((one) => (corrected.has(one) ? { ...one, isFirst: false } : one));
  const again = visit.effects.before();
  await sending.press();
  visit.meter.start();
  await visit.landed(again);
  await correctRefused(visit, again, sending);
}

async function givenHere(visit: Visit): Promise<Here[]> {
  const here: Here[] = [];
  // Of two texts for one field the later one stands.
  for (const given of visit.given.toReversed()) {
    const found = await visit.finder.now(given.field, 'field');
    if (!found || here.some((other) => other.found.located.id === found.located.id)) continue;
    const { frame, located } = found;
    const refused = await askOr(frame, '' as const, 'refuses', located.id);
    const kept = { focused: false, empty: false, checked: false };
    const { empty } = await askOr(frame, kept, 'fieldState', located.id);
    here.unshift({ given, found, refused, isEmpty: empty });
  }
  return here;
}

/** First tries the site points at or has emptied; all of them when it says not which, or shows its form again without a word. */
async function refusedOf(
  visit: Visit,
  here: readonly Here[],
  isNew: boolean,
  sending: Sending,
): Promise<readonly Here[]> {
  const first = here.filter(({ given }) => given.isFirst);
  const pointedAt = first.filter(({ refused, isEmpty }) => refused === 'field' || isEmpty);
  if (pointedAt.length > 0 || first.length === 0) return pointedAt;
  const isOfAll = isNew || first.some(({ refused }) => refused === 'page') || (await saysNo(visit));
  return isOfAll && (await sending.isThere()) ? first : [];
}

/** The page speaks up, be it for some seconds only, and says that something went wrong. */
async function saysNo(visit: Visit): Promise<boolean> {
  const told = await askOr(visit.windows.current().frames.main(), null, 'spokenUp');
  return told?.alerts.some((text) => tellsOfError(text, told.language)) ?? false;
}
