import { classifyOverlay } from '../../overlay/classify-overlay.ts';
import type { Found } from '../locate/search.ts';
import type { KnownOverlay } from '../observe/overlays/known-overlay.ts';
import type { OverlayProbe } from '../observe/overlays/overlay-probe.ts';
import type { PagePoll } from '../observe/poll-page.ts';
import type { Screenshots } from '../observe/screenshots.ts';
import type { Cover } from '../page/press/cover.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Settings } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import type { Frame } from '../tab/frame.ts';
import type { Windows } from '../windows/windows.ts';
import { type CloseParts, closeOverlay } from './close-overlay.ts';
import { type CoverParts, isBuried } from './is-buried.ts';

export type ClearParts = CloseParts &
  CoverParts & {
    readonly settings: Settings;
    readonly recorder: Recorder;
    readonly overlays: Pick<OverlayProbe, 'onScreen'>;
    readonly windows: Pick<Windows, 'current'>;
    readonly poll: Pick<PagePoll, 'scan'>;
    readonly screenshots: Pick<Screenshots, 'ofMoment'>;
  };

/** What lies over a control, and in which frame. */
export type Covered = {
  readonly by: Cover;
  readonly frame: Frame;
  /** Id in that frame of the control, or of the frame that holds it. */
  readonly id: string;
};

/**
 * Something would take the press. Records that, and when it is an overlay closes it as a customer would. Null: it was closed.
 * What stays may still go by itself: the overlay, or none where it cannot be told apart as one.
 */
export async function clearTheWay(
  parts: ClearParts,
  { by, frame, id }: Covered,
  when: 'before' | 'at-press',
): Promise<{ readonly overlay: KnownOverlay | null } | null> {
  await parts.poll.scan();
  const overlay = await overlayOf(parts, frame, by);
  parts.recorder.record('covered', {
    by: by.words,
    when,
    ...(overlay ? { overlay: overlay.event.id } : {}),
  });
  if (!overlay) return { overlay };
  overlay.event.covered = true;
  overlay.event.screenshot ??= await parts.screenshots.ofMoment(parts.windows.current(), 'covered');
  const isAimFree = (): Promise<boolean> => askOr(frame, false, 'isFree', id);
  return (await closeOverlay(parts, overlay, isAimFree)) ? null : { overlay };
}

/** The overlay on the screen that holds what lies on top, in this frame or as one of the page's own. */
async function overlayOf(
  parts: ClearParts,
  frame: Frame,
  cover: Cover,
): Promise<KnownOverlay | null> {
  const overlays = parts.overlays.onScreen();
  const here = overlays.filter((overlay) => overlay.frame === frame);
  if (cover.id !== '') {
    const ids = here.map(({ element }) => element);
    const [holding] = await askOr(frame, [], 'overlaysHolding', cover.id, ids);
    const overlay = here.find(({ element }) => element === holding);
    if (overlay) return overlay;
  }
  // A backdrop is a layer of its own: it goes with what stands before it.
  const largest = here.toSorted(
    (a, b) => b.event.features.coverWithBackdrop - a.event.features.coverWithBackdrop,
  )[0];
  const hasBackdrop =
    largest && largest.event.features.coverWithBackdrop > largest.event.features.cover;
  return hasBackdrop ? largest : null;
}

/**
 * A banner that asks for consent is answered when it is met, as the journey says, whether it is in the way or not: a site
 * that is told once does not ask again. True: something was done, and what comes next must be looked for again.
 */
export async function answerConsent(parts: ClearParts, next: Found): Promise<boolean> {
  if (parts.settings.journey.customer.consent === 'leave') return false;
  let acted = false;
  for (const overlay of parts.overlays.onScreen()) {
    const { event, latest, frame, element, askedFor } = overlay;
    if (askedFor || event.closed !== 'not-tried') continue;
    const { kind } = classifyOverlay(latest, { language: latest.language });
    if (kind !== 'consent') continue;
    const holding = frame === next.frame ? [element] : [];
    const isHeld = await askOr(next.frame, [], 'overlaysHolding', next.located.id, holding);
    // The script answers it itself.
    if (isHeld.length > 0 || (await isBuried(parts, overlay))) continue;
    await closeOverlay(parts, overlay);
    acted = true;
  }
  return acted;
}
