import type { CloseWay } from '../../overlay/how-to-close.ts';
import type { KnownOverlay } from '../observe/overlays/known-overlay.ts';
import type { OverlayProbe } from '../observe/overlays/overlay-probe.ts';
import type { PagePoll } from '../observe/poll-page.ts';
import type { Until } from '../wait/until.ts';

export type ClosingParts = {
  readonly overlays: Pick<OverlayProbe, 'onScreen'>;
  readonly poll: Pick<PagePoll, 'scan'>;
  readonly until: Until;
};

/** How long an overlay may take to go once it is closed, in milliseconds of customer's time. */
const goesWithin = 1500;

/** A way that was, or is about to be, tried. */
export type Tried = {
  /** The banner or pop-up that is to go. */
  readonly overlay: KnownOverlay;
  /** What was pressed: the overlay, or its settings where these are an overlay of their own. */
  readonly shown: KnownOverlay;
  readonly way: CloseWay;
  /** On the screen before the customer made up their mind. */
  readonly layers: readonly KnownOverlay[];
};

/** What is still to be closed after a try; null: all of it has gone, or what it was closed for is free. */
export async function whatIsLeft(
  parts: ClosingParts,
  tried: Tried,
  isFree: () => Promise<boolean>,
): Promise<KnownOverlay | null> {
  const { overlay, shown, way, layers } = tried;
  const opens = way.how === 'settings';
  const offered = namesIn(shown);
  const ended = await parts.until(async () => {
    await parts.poll.scan();
    if (await isFree()) return { left: null };
    if (!opens) return overlay.onScreen || shown.onScreen ? null : { left: null };
    const layer = parts.overlays.onScreen().find((one) => !layers.includes(one));
    if (layer) return { left: layer };
    return shown.onScreen && namesIn(shown) !== offered ? { left: shown } : null;
  }, goesWithin);
  if (ended === null) return [shown, overlay].find(({ onScreen }) => onScreen) ?? null;
  const { left } = ended;
  // The customer opened it, but for the banner's sake: it is no second interruption.
  if (left && left !== shown) {
    left.askedFor = true;
    left.event.settingsOf = shown.event.id;
  }
  return left;
}

function namesIn({ latest }: KnownOverlay): string {
  return latest.controls.map(({ name }) => name).join('\n');
}
