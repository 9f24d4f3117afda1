import type { LastAct } from '../../../overlay/asked-for.ts';
import { plain, says } from '../../../overlay/words-in.ts';
import type { Told } from '../../page/heard/message-log.ts';
import type { Visit } from '../../visit.ts';

/** How soon after an act the site asks for what the act needs, in milliseconds of customer's time. */
const answersWithin = 1000;

/** Records each thing the page asked the browser's leave for, once a page. */
export function recordAsks(visit: Visit, asks: readonly Told[]): void {
  const { recorder, clock, lastAct } = visit;
  for (const { name, since } of asks) {
    const isKnown = recorder
      .events()
      .some((e) => e.type === 'permission' && e.name === name && e.view === recorder.view);
    if (isKnown) continue;
    const ago = Math.round(clock.since(since));
    const at = Math.max(0, Math.round(clock.now()) - ago);
    const askedFor = wasMeant(name, lastAct, at, visit.settings.journey.customer.language);
    const event = recorder.record('permission', { name, askedFor });
    event.at = at;
    event.pageAt = Math.max(0, event.pageAt - ago);
  }
}

/** A press on "Find a shop near me" asks for the place; no press asks for messages but one that speaks of them. */
function wasMeant(name: string, act: LastAct | null, at: number, language: string): boolean {
  if (!act || act.left || act.name === '' || at - act.at > answersWithin) return false;
  return name !== 'notifications' || says('permission', plain(act.name), language);
}
