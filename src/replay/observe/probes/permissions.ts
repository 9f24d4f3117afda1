import type { CustomerClock } from '../../clock/customer-clock.ts';
import type { Told } from '../../page/heard/message-log.ts';
import type { Acts } from '../../record/acts.ts';
import { afterOf } from '../../record/recent-act.ts';
import type { Recorder } from '../../record/recorder.ts';

type AskedParts = {
  readonly recorder: Recorder;
  readonly clock: Pick<CustomerClock, 'now' | 'since'>;
  readonly acts: Pick<Acts, 'last'>;
};

/** Records each thing the page asked the browser's leave for, once a page. */
export function recordAsks({ recorder, clock, acts }: AskedParts, asks: readonly Told[]): void {
  for (const { name, since } of asks) {
    const isKnown = recorder
      .events()
      .some((e) => e.type === 'permission' && e.name === name && e.view === recorder.view);
    if (isKnown) continue;
    const ago = Math.round(clock.since(since));
    const at = Math.max(0, Math.round(clock.now()) - ago);
    const event = recorder.record('permission', { name, after: afterOf(acts.last()) });
    event.at = at;
    event.pageAt = Math.max(0, event.pageAt - ago);
  }
}
