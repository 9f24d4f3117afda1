import type { EventOf } from '../trace/event.ts';
import type { Trace } from '../trace/trace.ts';

/** How long text must stay painted to be a page the customer saw, in milliseconds of customer's time. */
const seenAfter = 300;

/** Whether the customer could see a view: it stayed long enough, or was waited for and had something to read. */
export function wasSeen({ events }: Pick<Trace, 'events'>, view: EventOf<'view'>): boolean {
  if (view.paintedFor !== null && view.paintedFor >= seenAfter) return true;
  return events.some(
    (event) => event.type === 'look' && event.view === view.view && event.look.text !== '',
  );
}
