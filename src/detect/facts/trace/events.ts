import type { EventOf, EventType } from '../../../trace/event.ts';
import type { Trace } from '../../../trace/trace.ts';

/** An event with its position in `trace.events`. */
export type Placed<T extends EventType> = { readonly event: EventOf<T>; readonly index: number };

/** All events of one type, in order, with their positions. */
export const eventsOf = <T extends EventType>(trace: Trace, type: T): readonly Placed<T>[] =>
  trace.events.flatMap((event, index) => (isOf(event, type) ? [{ event, index }] : []));

const isOf = <T extends EventType>(
  event: { readonly type: string },
  type: T,
): event is EventOf<T> => event.type === type;
