import type { OverlayFeatures } from '../trace/overlay-seen.ts';
import { classifyOverlay } from './classify-overlay.ts';
import type { OverlayKind } from './kind.ts';
import type { Topic } from './wording/wording.ts';
import { plain, says } from './words-in.ts';

/** The customer's last act, for telling what it was meant to open. */
export type LastAct = {
  /** Customer's clock, in milliseconds. */
  readonly at: number;
  /** Name of the control it was done to. */
  readonly name: string;
  /** The step in words. */
  readonly words: string;
  /** It led to another page: what lies over that one was not opened by it. */
  readonly left: boolean;
  /** The control says that it opens something. */
  readonly opens: boolean;
  /** The pointer rested on it, and nothing was pressed: it shows what it is about. */
  readonly hovers: boolean;
  /** Id of the overlay it was to close; empty: it had nothing to do with any. */
  readonly because: string;
};

/** How soon after an act shows what it opened, in milliseconds of customer's time. */
const openedWithin = 1000;
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
  tour: ['tour'],
  consent: ['consent'],
  permission: ['permission'],
};

/**
 * Whether the customer opened the overlay: it came right after an act, and the act was meant for it. That it came after a
 * click is not enough: surveys come after "Add to basket" too, so content and the click's words decide.
 */
export function wasAskedFor(
  features: OverlayFeatures,
  act: LastAct | null,
  now: number,
): { readonly askedFor: boolean; readonly broughtBy: string } {
  if (!act || act.name === '' || now - act.at > openedWithin)
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
