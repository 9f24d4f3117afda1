import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import type { Act, Widget } from '../../../trace/act-events.ts';
import type { Sought } from '../../../trace/sought.ts';
import type { Detected, Verdict } from '../../detector.ts';
import { eventsOf } from '../trace/events.ts';
import { verdictOf } from '../trace/verdict-of.ts';

/** An act of the script on a control the customer had to find and press. */
export type SoughtAct = {
  /** Position in `trace.events`. */
  readonly index: number;
  readonly act: Act;
  readonly widget: Widget;
  readonly sought: Sought;
  /** The first control used on its page. */
  readonly isFirst: boolean;
};

/** Every press of the script's own on a control, as far as it is known how the customer came to it. */
export function soughtActs(trace: InterpretedTrace): readonly SoughtAct[] {
  const views = new Set<string>();
  return eventsOf(trace, 'act').flatMap(({ event: act, index }) => {
    const { widget, sought } = act;
    if (act.purpose !== 'script' || !widget) return [];
    const isFirst = !views.has(act.view);
    views.add(act.view);
    return sought ? [{ index, act, widget, sought, isFirst }] : [];
  });
}

/** What these acts come to; where no press has this evidence, it cannot be told. */
export function verdictOnSought<E>(
  trace: InterpretedTrace,
  found: readonly Detected<E>[],
): Verdict<E> {
  const pressed = eventsOf(trace, 'act').filter(
    ({ event }) => event.purpose === 'script' && event.widget && event.presses.length > 0,
  );
  if (pressed.length === 0) return { verdict: 'not-applicable', because: 'nothing was pressed' };
  const isTold = pressed.some(({ event }) => event.sought);
  if (isTold) return verdictOf(found);
  return {
    verdict: 'incomplete',
    because: 'the trace does not say where the controls stood: walk the journey again',
  };
}
