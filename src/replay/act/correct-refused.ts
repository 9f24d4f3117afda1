import { tellsOfError } from '../../overlay/tells-of-error.ts';
import type { PressLanded } from '../input/press-landed.ts';
import type { Finder } from '../locate/finder.ts';
import type { Found } from '../locate/search.ts';
import type { Before } from '../observe/effects-by-now.ts';
import type { GoalWatch } from '../observe/goal-watch.ts';
import type { PressEffects } from '../observe/press-effects.ts';
import type { StepEnd } from '../observe/step-end.ts';
import { askOr } from '../tab/ask.ts';
import type { WaitFor } from '../wait/wait-for.ts';
import type { WaitMeter } from '../wait/wait-meter.ts';
import type { Windows } from '../windows/windows.ts';
import type { Given, GivenTexts } from './given-texts.ts';
import type { Typing } from './typing.ts';

export type CorrectParts = {
  readonly windows: Pick<Windows, 'current'>;
  readonly goal: Pick<GoalWatch, 'seen'>;
  readonly effects: Pick<PressEffects, 'before'>;
  readonly stepEnd: Pick<StepEnd, 'see'>;
  readonly meter: Pick<WaitMeter, 'start'>;
  readonly waitFor: Pick<WaitFor, 'quiet'>;
  readonly finder: Pick<Finder, 'now'>;
  readonly landed: PressLanded;
  readonly typing: Pick<Typing, 'into'>;
  readonly given: Pick<GivenTexts, 'corrected' | 'open' | 'taken'>;
};

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
  parts: CorrectParts,
  before: Before,
  sending: Sending,
): Promise<void> {
  if (!parts.given.open().some(({ correction }) => correction)) return;
  await parts.waitFor.quiet();
  if (parts.goal.seen() || parts.windows.current().dialogOpen) return;
  const isNew = parts.windows.current().document.loader !== before.documents;
  const here = await givenHere(parts);
  const refused = await refusedOf(parts, here, isNew, sending);
  if (refused.length === 0) {
    // The page that asked has been left: it took the first try.
    if (isNew && here.length === 0) parts.given.taken();
    return;
  }
  await parts.stepEnd.see();
  const redone = new Set([...refused, ...here.filter(({ isEmpty }) => isEmpty)]);
  for (const { given, found } of here.filter((one) => redone.has(one))) {
    await parts.typing.into(found, given.field, given.correction ?? given.text, 'again');
  }
  const corrected = new Set(refused.map(({ given }) => given));
  parts.given.corrected(corrected);
  const again = parts.effects.before();
  await sending.press();
  parts.meter.start();
  await parts.landed(again);
  await correctRefused(parts, again, sending);
}

async function givenHere(parts: CorrectParts): Promise<Here[]> {
  const here: Here[] = [];
  // Of two texts for one field the later one stands.
  for (const given of parts.given.open().toReversed()) {
    const found = await parts.finder.now(given.field, 'field');
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
  parts: CorrectParts,
  here: readonly Here[],
  isNew: boolean,
  sending: Sending,
): Promise<readonly Here[]> {
  const first = here.filter(({ given }) => given.correction !== null);
  const pointedAt = first.filter(({ refused, isEmpty }) => refused === 'field' || isEmpty);
  if (pointedAt.length > 0 || first.length === 0) return pointedAt;
  const isOfAll = isNew || first.some(({ refused }) => refused === 'page') || (await saysNo(parts));
  return isOfAll && (await sending.isThere()) ? first : [];
}

/** The page speaks up, be it for some seconds only, and says that something went wrong. */
async function saysNo(parts: CorrectParts): Promise<boolean> {
  const told = await askOr(parts.windows.current().frames.main(), null, 'spokenUp');
  return told?.alerts.some((text) => tellsOfError(text, told.language)) ?? false;
}
