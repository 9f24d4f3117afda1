import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import type { WaitSplit } from '../../../trace/act-events.ts';
import { eventsOf, type Placed } from './events.ts';

/**
 * What a wait went into, as it is told: a hop that is no redirect, such as the one after a form was sent, took the site to
 * answer and not to pass the customer on.
 */
export const waitParts = (trace: InterpretedTrace, wait: Placed<'wait'>): WaitSplit | undefined => {
  const { split } = wait.event;
  if (!split || split.redirects === 0) return split;
  const lastAct = trace.events.findLastIndex(({ type }, at) => type === 'act' && at < wait.index);
  const own = eventsOf(trace, 'navigation')
    .filter(({ index }) => index > lastAct && index < wait.index)
    .flatMap(({ event }) => event.hops)
    .filter(({ counted }) => !counted)
    .reduce((sum, { duration }) => sum + duration, 0);
  const answered = Math.min(split.redirects, own);
  return { ...split, redirects: split.redirects - answered, server: split.server + answered };
};
