import type { LastAct } from '../trace/last-act.ts';
import { plain, says } from './words-in.ts';

/** How soon after an act the site asks for what the act needs, in milliseconds of customer's time. */
const answersWithin = 1000;

/** A press on "Find a shop near me" asks for the place; no press asks for messages but one that speaks of them. */
export function wasLeaveAskedFor(
  name: string,
  at: number,
  act: LastAct | null,
  language: string,
): boolean {
  if (!act || act.left || act.name === '' || at - act.at > answersWithin) return false;
  return name !== 'notifications' || says('permission', plain(act.name), language);
}
