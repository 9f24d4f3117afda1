import type { LastAct } from '../trace/last-act.ts';
import type { OverlayFeatures, Rect } from '../trace/overlay-seen.ts';
import { classifyOverlay } from './classify-overlay.ts';
import type { OverlayKind } from './kind.ts';
import type { Topic } from './wording/wording.ts';
import { plain, says } from './words-in.ts';

/** When an overlay came on the customer's clock, in milliseconds, and whether the site was still at work on the last act then. */
export type Came = { readonly at: number; readonly answersAct: boolean };

/** How soon after an act shows what it opened, in milliseconds of customer's time. */
const openedWithin = 1000;
/** The same where the site is still at work on what the act asked for: a customer waits about so long for an answer (Nielsen 1993). */
const answeredWithin = 10_000;
/**
 * Kinds that sites bring of their own accord: a press on something else never asks for them. What a press that does ask for one
 * speaks of.
 */
const bringers: Partial<Readonly<Record<OverlayKind, readonly Topic[]>>> = {
  survey: ['survey', 'rating', 'review'],
  newsletter: ['newsletter'],
  'app-install': ['app'],
  promo: ['promo'],
  chat: ['chat', 'contact'],
  consent: ['consent'],
  permission: ['permission'],
};

/**
 * Whether the customer opened the overlay: it came right after an act, or while the site was at work on that, and the act was meant
 * for it. That it came after a click is not enough: surveys come after "Add to basket" too, so content and the click's words decide.
 */
export function wasAskedFor(
  features: OverlayFeatures,
  act: LastAct | null,
  came: Came,
): { readonly askedFor: boolean; readonly broughtBy: string } {
  if (!act || act.name === '' || !isSoonAfter(features, act, came))
    return { askedFor: false, broughtBy: '' };
  const { kind } = classifyOverlay(features, { language: features.language });
  const topics = bringers[kind];
  const mayBring = (act.opens || topics === undefined) && !act.left;
  // What a survey asks about is what was pressed before it, and no sign that it was asked for.
  const mayShare = kind !== 'survey' || act.hovers;
  const meant =
    mayBring ||
    (topics !== undefined && speaksOf(act.name, topics, features)) ||
    (mayShare && sharesWord(act.name, features));
  return { askedFor: meant, broughtBy: act.words };
}

/** What comes while the customer types is theirs where it stands at their field: suggestions, a calendar. */
function isSoonAfter(features: OverlayFeatures, act: LastAct, { at, answersAct }: Came): boolean {
  if (at - act.at <= (answersAct ? answeredWithin : openedWithin)) return true;
  if (act.field === null || at - act.keyAt > openedWithin) return false;
  return isAtField(features.panel ?? features.rect, act.field);
}

/** In CSS pixels: what belongs to a field stands as near to it. */
const nearField = 48;

function isAtField(one: Rect, field: Rect): boolean {
  const apart = (from: number, to: number, start: number, end: number): number =>
    Math.max(start - to, from - end, 0);
  const beside = apart(one.x, one.x + one.width, field.x, field.x + field.width);
  const below = apart(one.y, one.y + one.height, field.y, field.y + field.height);
  return Math.max(beside, below) <= nearField;
}

/** The pressed control's name is about such a thing, or stands whole in what it brought. */
function speaksOf(name: string, topics: readonly Topic[], features: OverlayFeatures): boolean {
  const words = plain(name);
  if (topics.some((topic) => says(topic, words, features.language))) return true;
  return words.length >= 4 && opening(features).includes(words);
}

/** A word of the pressed control's name stands in the overlay's headings or opening words. */
function sharesWord(name: string, features: OverlayFeatures): boolean {
  const text = opening(features);
  return plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length >= 4 && text.includes(word));
}

function opening({ headings, text }: OverlayFeatures): string {
  return plain(`${headings.join(' ')} ${text.slice(0, 200)}`);
}
