import type { Target } from '../../steps/target.ts';
import type { Found } from '../locate/search.ts';
import type { Visit } from '../visit.ts';
import { type PressFact, pressSurely } from './press.ts';
import { isTicked, notTicked } from './see-held.ts';

/** Presses a box or switch, and looks whether it is then as was meant: if not, the customer presses once more. */
export async function tick(
  visit: Visit,
  found: Found,
  target: Target,
  verb: 'check' | 'uncheck',
  meant: boolean,
): Promise<void> {
  const fact: PressFact = { verb, presses: ['press'] };
  const first = await pressSurely(visit, found, target, 'check', fact);
  if (await isTicked(visit, first, meant)) return;
  if (visit.settings.journey.once) throw notTicked(first, meant);
  const again = { ...fact, purpose: 'again' as const };
  const second = await pressSurely(visit, first, target, 'check', again);
  if (!(await isTicked(visit, second, meant))) throw notTicked(second, meant);
}
