import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import { givesValue } from '../../../meaning/asked.ts';
import type { FieldSeen, Look } from '../../../trace/look.ts';
import { eventsOf, type Placed } from '../trace/events.ts';
import { withoutQuery } from '../trace/without-query.ts';

/** A field that the customer had filled, and that was empty before anything was sent: the page had been loaded anew. */
export type LostUnsent = {
  readonly field: FieldSeen;
  /** The look in which it was empty. */
  readonly look: Placed<'look'>;
  /** What was closed or answered in between; empty: nothing. */
  readonly after: 'consent' | 'overlay' | '';
  /** Filling it in once more; undefined: nobody did. */
  readonly again: Placed<'act'> | undefined;
};

/** What was lost between giving it and sending it, in order. */
export const lostUnsent = (trace: InterpretedTrace): readonly LostUnsent[] =>
  eventsOf(trace, 'act')
    .filter(({ event }) => event.purpose === 'script' && givesValue(event))
    .flatMap((act) => lostAfter(trace, act));

/** Acts of the customer's own that lead to another page, or send what was given. */
const leads: ReadonlySet<string> = new Set(['click', 'press', 'open', 'back', 'reload', 'leave']);

const lostAfter = (trace: InterpretedTrace, act: Placed<'act'>): readonly LostUnsent[] => {
  const field = fieldOf(trace, act);
  if (field === undefined || field.label === '') return [];
  const end = nextLeading(trace, act.index);
  const look = eventsOf(trace, 'look').find(
    ({ event, index }) =>
      index > act.index &&
      index < end &&
      event.view !== act.event.view &&
      isFresh(trace, event.view, act.event.view),
  );
  const empty = look && inPlaceOf(field, look.event.look);
  if (!look || empty?.filled !== false) return [];
  const again = eventsOf(trace, 'act').find(
    ({ event, index }) =>
      index > look.index &&
      event.purpose === 'again' &&
      event.view === look.event.view &&
      event.widget?.field === empty.id,
  );
  return [{ field: empty, look, after: closedBetween(trace, act.index, look.index), again }];
};

/** The field as it was last seen before its value was given, or right after. */
const fieldOf = (trace: InterpretedTrace, { event }: Placed<'act'>): FieldSeen | undefined =>
  eventsOf(trace, 'look')
    .filter((look) => look.event.view === event.view)
    .flatMap((look) => look.event.look.fields)
    .find(({ id }) => id === event.widget?.field);

/** Where the next act of the script's own stands that may lead elsewhere. */
const nextLeading = (trace: InterpretedTrace, from: number): number =>
  eventsOf(trace, 'act').find(
    ({ event, index }) => index > from && event.purpose === 'script' && leads.has(event.verb),
  )?.index ?? trace.events.length;

/** The same page, loaded anew. */
const isFresh = (trace: InterpretedTrace, now: string, before: string): boolean => {
  const views = eventsOf(trace, 'view').map(({ event }) => event);
  const [one, other] = [now, before].map((view) => views.find((seen) => seen.view === view));
  return (
    one?.kind === 'document' &&
    other !== undefined &&
    withoutQuery(one.url) === withoutQuery(other.url)
  );
};

/** Ids are of one view alone: in another a field is known by its label. */
const inPlaceOf = (field: FieldSeen, look: Look): FieldSeen | undefined => {
  const [same, ...more] = look.fields.filter(
    ({ type, label }) => type === field.type && label === field.label,
  );
  return more.length > 0 ? undefined : same;
};

const closedBetween = (trace: InterpretedTrace, from: number, to: number): LostUnsent['after'] => {
  const acts = eventsOf(trace, 'act').filter(
    ({ event, index }) => index > from && index < to && event.purpose === 'close-overlay',
  );
  if (acts.length === 0) return '';
  const ids = acts.map(({ event }) => event.because ?? '');
  const isAnswer = eventsOf(trace, 'overlay').some(
    ({ event }) => ids.includes(event.id) && event.answer !== undefined,
  );
  return isAnswer ? 'consent' : 'overlay';
};
