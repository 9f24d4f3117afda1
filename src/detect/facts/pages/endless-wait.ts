import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import { isAtWork } from '../../../overlay/at-work.ts';

import { countWords } from '../../../overlay/count-words.ts';
import { plain, says } from '../../../overlay/words-in.ts';
import { noAnswer } from '../../../trace/page-events.ts';
import { pageActs, type Standstill } from '../path/standstills.ts';
import { eventsOf, type Placed } from '../trace/events.ts';
import { withoutQuery } from '../trace/without-query.ts';

/** Something that was still under way when the walk gave up. */
export type EndlessWait = {
  readonly signs: readonly string[];
  /** The address that was asked for and never came, without what was sent along; empty: the page itself was at work. */
  readonly asked: string;
  /** How long the customer had waited by then, in milliseconds. */
  readonly waited: number;
  readonly confidence: number;
};

/** Whoever has waited less, in milliseconds of the customer's clock, may just have been impatient. */
const patience = 4000;
/** A page with more words than this of its own does not consist of waiting. */
const fewWords = 60;
/** A notice to wait is shorter than this, in words. */
const notice = 25;

/** Judges one page where the journey came to its end without its goal; null: nothing there was still under way. */
export const endlessWaitAt = (stop: Standstill, trace: InterpretedTrace): EndlessWait | null => {
  if (!stop.ends) return null;
  const { look, view, at } = (stuckLookAt(stop, trace) ?? stop).event;
  const asked = unansweredAt(stop, trace);
  const acts = eventsOf(trace, 'act').filter(({ index }) => index < stop.index);
  const waited = at - (acts.at(-1)?.event.at ?? at);
  const length = countWords(look.mainText || look.text);
  if (waited < patience) return null;
  if (asked !== '') return { signs: [], asked, waited, confidence: 0.9 };
  if (stop.opened && length >= fewWords) return null;
  const ornaments = ornamentsOn(trace, view, stop.index);
  const turning = [
    ...(look.loading ?? []).filter((sign) => !ornaments.has(sign)),
    ...veilsOn(trace, view),
  ];
  if (turning.length > 0) return { signs: turning, asked, waited, confidence: 0.9 };
  const statements = [...look.headings.map(({ text }) => text), ...look.alerts, look.mainText];
  const said = statements.filter(
    (text) => countWords(text) <= notice && says('loading', plain(text), look.language),
  );
  return said.length === 0 ? null : { signs: said, asked, waited, confidence: 0.7 };
};

/** Where something lay over the way on to the end: what could be seen when the customer gave up. */
const stuckLookAt = (
  { event }: Standstill,
  trace: InterpretedTrace,
): Placed<'look'> | undefined => {
  const isCovered = eventsOf(trace, 'stuck').some(
    (stuck) => stuck.event.found === 'covered' && stuck.event.view === event.view,
  );
  if (!isCovered) return undefined;
  return eventsOf(trace, 'look').findLast((look) => look.event.view === event.view);
};

/** Which address had not answered when the walk stopped waiting for it, after the last act before a page was left as it is; empty: none. */
const unansweredAt = (stop: Standstill, trace: InterpretedTrace): string => {
  const acts = eventsOf(trace, 'act').filter(({ index }) => index < stop.index);
  const since = acts.at(-1)?.index ?? -1;
  const open = eventsOf(trace, 'navigation').findLast(
    ({ event, index }) => index > since && index < stop.index && event.error === noAnswer,
  );
  return open === undefined ? '' : withoutQuery(open.event.url);
};

/** What lay over the way on to the end, and asked to wait. */
const veilsOn = (trace: InterpretedTrace, view: string): readonly string[] =>
  eventsOf(trace, 'overlay')
    .filter(({ event }) => event.view === view && event.covered && isAtWork(event.features))
    .filter(({ event }) => event.closed === 'could-not-be-closed')
    .map(({ event }) => event.features.text);

/** What turned on a page while the customer went on there belongs to its looks. */
const ornamentsOn = (
  trace: InterpretedTrace,
  view: string,
  before: number,
): ReadonlySet<string> => {
  const lastAct = pageActs(trace).findLast(
    ({ event, index }) => event.view === view && index < before,
  );
  return new Set(
    eventsOf(trace, 'look')
      .filter(({ event, index }) => event.view === view && index < (lastAct?.index ?? 0))
      .flatMap(({ event }) => event.look.loading ?? []),
  );
};
