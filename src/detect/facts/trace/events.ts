import type { Interpreted, InterpretedTrace } from '../../../interpret/interpreted.ts';
import type { EventType } from '../../../trace/event.ts';

/** An event with its position in `trace.events`. */
export type Placed<T extends EventType> = {
  readonly event: Interpreted<T>;
  readonly index: number;
};

/** All events of one type, in order, with their positions. */
export const eventsOf = <T extends EventType>(
  trace: InterpretedTrace,
  type: T,
): readonly Placed<T>[] =>
  trace.events.flatMap((event, index) => (isOf(event, type) ? [{ event, index }] : []));

const isOf = <T extends EventType>(
  event: { readonly type: string },
  type: T,
): event is Interpreted<T> => event.type === type;
