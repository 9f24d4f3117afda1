import type { Interpreted, InterpretedTrace } from '../../../interpret/interpreted.ts';

import { eventsOf, type Placed } from '../trace/events.ts';

/** A page on which nothing more was done: the first look at it after the last act on it. */
export type Standstill = {
  readonly event: Interpreted<'look'>;
  readonly index: number;
  /** Nothing at all was done afterwards, and the goal was not seen. */
  readonly ends: boolean;
  /** It answers a press that sent what the customer had filled in. */
  readonly submitted: boolean;
  /** What was pressed last before it; empty when nothing was. */
  readonly pressed: string;
  /** The customer asked for exactly this address. */
  readonly opened: boolean;
};

/**
 * The pages on which the journey may have come to a stop. A page that later steps were done on, or where the goal was seen, is on
 * the way and not among them.
 */
export const standstills = (trace: InterpretedTrace): readonly Standstill[] => {
  const looks = eventsOf(trace, 'look');
  const views = [...new Set(looks.map(({ event }) => event.view))];
  return views.flatMap((view) => {
    const last = lastActOn(trace, view);
    const look = looks.find(({ event, index }) => event.view === view && index > last);
    return look === undefined || isGoal(trace, view) ? [] : [standstill(trace, look)];
  });
};

/** Scripted acts on controls of a page: going elsewhere by address or with the browser's own buttons is none. */
export const pageActs = (trace: InterpretedTrace): readonly Placed<'act'>[] =>
  scriptedActs(trace).filter(({ event }) => !elsewhere.has(event.verb));

/** What the script says, as far as it was done: a press that something lay over never reached its control. */
const scriptedActs = (trace: InterpretedTrace): readonly Placed<'act'>[] => {
  const covered = eventsOf(trace, 'stuck').filter(({ event }) => event.found === 'covered');
  const isInVain = ({ event, index }: Placed<'act'>): boolean =>
    covered.some((stuck) => stuck.event.step === event.step && stuck.index > index);
  return eventsOf(trace, 'act').filter((act) => act.event.purpose === 'script' && !isInVain(act));
};

/** True when the goal was seen on a view. The goal `done` says nothing about a page. */
export const isGoal = (trace: InterpretedTrace, view: string): boolean =>
  trace.journey.goalKind !== 'done' &&
  trace.goalAt !== null &&
  eventsOf(trace, 'goal').some(({ event }) => event.view === view);

/** True when nothing was done any more after an event, and the journey did not get to its goal afterwards. */
export const endsAt = (trace: InterpretedTrace, index: number): boolean => {
  const at = trace.events[index]?.at ?? 0;
  if (scriptedActs(trace).some((act) => act.index > index)) return false;
  if (trace.end.how === 'walked' && trace.journey.goalKind === 'done') return false;
  return trace.goalAt === null || (trace.goalAt < at && trace.end.how === 'stuck');
};

/** As `endsAt`, for what is an error beyond doubt: where all steps were to be done, the last of them led to nothing, too. */
export const stopsAt = (trace: InterpretedTrace, index: number): boolean => {
  const isLast = !eventsOf(trace, 'act').some(
    (act) => act.index > index && act.event.purpose === 'script',
  );
  return endsAt(trace, index) || (isLast && trace.journey.goalKind === 'done');
};

const elsewhere = new Set([
  'open',
  'back',
  'reload',
  'leave',
  'wait',
  'scroll',
  'expect',
  'if',
  'answer',
]);
const filling = new Set(['type', 'paste', 'choose', 'check', 'uncheck', 'upload']);

const lastActOn = (trace: InterpretedTrace, view: string): number =>
  pageActs(trace)
    .filter(({ event }) => event.view === view)
    .at(-1)?.index ?? -1;

const standstill = (trace: InterpretedTrace, look: Placed<'look'>): Standstill => {
  const acts = eventsOf(trace, 'act').filter(
    ({ event, index }) => event.purpose === 'script' && index < look.index,
  );
  const last = acts.at(-1)?.event;
  const filled = acts.some(({ event }) => filling.has(event.verb));
  const sends = last?.verb === 'click' ? last.widget?.kind !== 'link' : last?.verb === 'press';
  return {
    ...look,
    ends: endsAt(trace, look.index),
    submitted: filled && sends,
    pressed: last?.verb === 'click' ? (last.widget?.name ?? '') : '',
    opened: last === undefined || ['open', 'back', 'reload'].includes(last.verb),
  };
};
