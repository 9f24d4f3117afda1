import type { Target } from '../../steps/target.ts';
import type { Found } from '../locate/search.ts';
import type { Settings } from '../settings.ts';
import { type Held, notTicked } from './held.ts';
import type { Press, PressFact } from './press.ts';

export type TickParts = {
  readonly settings: Settings;
  readonly press: Pick<Press, 'surely'>;
  readonly held: Pick<Held, 'isTicked'>;
};

/** Presses a box or switch, and looks whether it is then as was meant: if not, the customer presses once more. */
export async function tick(
  parts: TickParts,
  found: Found,
  target: Target,
  verb: 'check' | 'uncheck',
  meant: boolean,
): Promise<void> {
  const fact: PressFact = { verb, presses: ['press'] };
  const first = await parts.press.surely(found, target, 'check', fact);
  if (await parts.held.isTicked(first, meant)) return;
  if (parts.settings.journey.once) throw notTicked(first, meant);
  const again = { ...fact, purpose: 'again' as const };
  const second = await parts.press.surely(first, target, 'check', again);
  if (!(await parts.held.isTicked(second, meant))) throw notTicked(second, meant);
}
