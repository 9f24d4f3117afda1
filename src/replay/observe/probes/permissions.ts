import type { Told } from '../../page/heard/message-log.ts';
import { afterOf } from '../../record/recent-act.ts';
import type { Visit } from '../../visit.ts';

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
    const event = recorder.record('permission', { name, after: afterOf(lastAct) });
    event.at = at;
    event.pageAt = Math.max(0, event.pageAt - ago);
  }
}
