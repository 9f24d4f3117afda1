import type { Found } from '../locate/search.ts';
import { pause } from '../pause.ts';
import type { Settings } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import type { Windows } from '../windows/windows.ts';

export type LostParts = {
  readonly settings: Settings;
  readonly windows: Pick<Windows, 'current'>;
};

/** A finger's click comes a moment after the finger has left, in real milliseconds. */
const tapsWithin = 400;

/**
 * A press whose click never reached the control it began on: it slipped off, or a veil came between. Not lost where the press brought
 * up something to press, as a menu that opens at once, or where another page is on its way.
 */
export async function isLost(parts: LostParts, { frame, located }: Found): Promise<boolean> {
  if (located.kind === 'list' || located.kind === 'text-box') return false;
  // A slider is taken hold of, and needs no click.
  if (located.role === 'slider') return false;
  const from = performance.now();
  while (parts.settings.traits.touch && performance.now() - from < tapsWithin) {
    const seen = await askOr(frame, null, 'pressSeen');
    if (seen?.hit !== 'target' || !seen.lost) return false;
    await pause(20);
  }
  if (parts.windows.current().leaving || parts.windows.current().dialogOpen) return false;
  return askOr(frame, false, 'slippedOff', located.id);
}
