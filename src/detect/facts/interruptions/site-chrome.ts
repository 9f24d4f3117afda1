import type { Interpreted, InterpretedTrace } from '../../../interpret/interpreted.ts';
import { asksForAnswer, isLauncher, isSiteBar, thin } from '../../../overlay/furniture.ts';
import type { OverlayKind } from '../../../overlay/kind.ts';

import { eventsOf } from '../trace/events.ts';

/**
 * Overlays, by their ids, that are part of the site: the same thing in the same place on two pages or more, there with the
 * page, small, and never in the way. One page alone cannot tell that.
 */
export const siteChrome = (trace: InterpretedTrace): ReadonlySet<string> => {
  const candidates = eventsOf(trace, 'overlay')
    .map(({ event }) => event)
    .filter(mayBelong);
  const isAgain = (one: Interpreted<'overlay'>) =>
    candidates.some((other) => other.view !== one.view && isSame(one, other));
  return new Set(candidates.filter(isAgain).map(({ id }) => id));
};

/** Something of the site's own that asks for nothing, whatever its words: it interrupts nobody. */
export const isFurniture = (
  event: Interpreted<'overlay'>,
  kind: OverlayKind,
  chrome: ReadonlySet<string>,
): boolean => {
  const { features } = event;
  if (isSiteBar(features, kind)) return true;
  if (asksForAnswer(features, kind)) return false;
  if (chrome.has(event.id)) return kind === 'other' || features.cover <= thin;
  return !event.covered && (isLauncher(features, kind) || isAnnouncement(event, kind));
};

/** A line that is there with the page along an edge of the window: "Free delivery from 50 €". */
const isAnnouncement = (event: Interpreted<'overlay'>, kind: OverlayKind): boolean =>
  kind === 'promo' &&
  event.features.cover <= thin &&
  event.features.rect.width >= 4 * event.features.rect.height &&
  mayBelong(event);

/** In milliseconds of the page's own time: what comes later was brought up by something. */
const withThePage = 1000;
/** Share of the window that bars and panels of a site take at most. */
const mostCover = 0.3;
/** In CSS pixels. */
const tolerance = 8;

const mayBelong = ({
  features,
  pageAt,
  covered,
  closed,
  goneAt,
}: Interpreted<'overlay'>): boolean =>
  pageAt <= withThePage &&
  !covered &&
  closed === 'not-tried' &&
  goneAt === null &&
  !features.modal &&
  !features.scrollLocked &&
  features.coverWithBackdrop <= mostCover;

const isSame = (one: Interpreted<'overlay'>, other: Interpreted<'overlay'>): boolean =>
  wordsOf(one) === wordsOf(other) && isNear(one.features.rect, other.features.rect);

/** Figures on it may change: what is in the basket, say. */
const wordsOf = ({ features }: Interpreted<'overlay'>): string =>
  features.text.slice(0, 300).replace(/\d+/g, '#');

type Rect = Interpreted<'overlay'>['features']['rect'];

const isNear = (one: Rect, other: Rect): boolean =>
  (['x', 'y', 'width', 'height'] as const).every(
    (side) => Math.abs(one[side] - other[side]) <= tolerance,
  );
