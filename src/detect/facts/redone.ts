import { givesValue } from '../../meaning/asked.ts';
import type { FieldSeen } from '../../trace/look.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Claim } from '../detector.ts';
import { eventsOf } from './events.ts';
import { actsAfter, isSameControl, type Refusal, sends } from './refusals.ts';

/** Giving a field its value once more after it was refused. */
export const typedAgain = (trace: Trace, { look }: Refusal, field: FieldSeen): readonly Claim[] => {
  const act = actsAfter(trace, look.index).find(
    ({ event }) =>
      event.view === look.event.view && givesValue(event) && event.widget?.field === field.id,
  );
  return act === undefined ? [] : [{ event: act.index }];
};

/** Sending it once more, and waiting for the answer once more. */
export const sentAgain = (trace: Trace, { press, look }: Refusal): readonly Claim[] => {
  const acts = actsAfter(trace, look.index);
  const at = acts.findIndex(({ event }) => sends(event) && isSameControl(event, press.event));
  const act = acts[at];
  if (act === undefined) return [];
  const end = acts[at + 1]?.index ?? trace.events.length;
  const waits = eventsOf(trace, 'wait').filter(
    ({ index, event }) => index > act.index && index < end && event.step === act.event.step,
  );
  return [act, ...waits].map(({ index }) => ({ event: index }));
};
