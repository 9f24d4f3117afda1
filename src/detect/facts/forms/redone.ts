import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import { givesValue } from '../../../meaning/asked.ts';
import type { FieldSeen } from '../../../trace/look.ts';
import type { Claim } from '../../detector.ts';
import { eventsOf } from '../trace/events.ts';
import { actsAfter, isSameControl, type Refusal, sends } from './refusals.ts';

/** Giving a field its value once more after it was refused. */
export const typedAgain = (
  trace: InterpretedTrace,
  { look }: Refusal,
  field: FieldSeen,
): readonly Claim[] => {
  const act = actsAfter(trace, look.index).find(
    ({ event }) =>
      event.view === look.event.view && givesValue(event) && event.widget?.field === field.id,
  );
  return act === undefined ? [] : [{ event: act.index }];
};

/**
 * The wait for the refusal, and sending it once more. The last wait is for what the customer came for: they would have had
 * it anyway, however slow it is.
 */
export const sentAgain = (trace: InterpretedTrace, { press, look }: Refusal): readonly Claim[] => {
  const acts = actsAfter(trace, press.index);
  const act = acts.find(
    ({ event, index }) => index > look.index && sends(event) && isSameControl(event, press.event),
  );
  if (act === undefined) return [];
  const end = acts[0]?.index ?? trace.events.length;
  const waits = eventsOf(trace, 'wait').filter(
    ({ index, event }) => index > press.index && index < end && event.step === press.event.step,
  );
  return [...waits, act].map(({ index }) => ({ event: index }));
};
