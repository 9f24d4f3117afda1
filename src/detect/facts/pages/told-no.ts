import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import { countWords } from '../../../overlay/count-words.ts';
import { tellsOfError } from '../../../overlay/tells-of-error.ts';
import type { Topic } from '../../../overlay/wording/wording.ts';
import { plain, says } from '../../../overlay/words-in.ts';
import type { Look } from '../../../trace/look.ts';
import { endsAt, pageActs, type Standstill } from '../path/standstills.ts';
import { eventsOf } from '../trace/events.ts';

/** What the site answered to the last act: that what was asked for is not to be had, or not like this. */
export type ToldNo = {
  /** The words that say so. */
  readonly sign: string;
  /** Where they stand: told by an alert or a mark, by a heading, or by a line of the page. */
  readonly in: 'notice' | 'heading' | 'line';
  /** The control that was pressed last. */
  readonly pressed: string;
};

/**
 * Judges where a journey ended without its goal, right after a press: whether what came then, and was not there before, refuses. Words of
 * success beside it leave it open, and so does what stood there before; what is told in passing among much that is new is no answer.
 */
export const toldNoAt = (stop: Standstill, trace: InterpretedTrace): ToldNo | null => {
  const last = pageActs(trace).findLast(({ index }) => index < stop.index);
  if (!stop.ends || stop.opened || last === undefined || !presses.has(last.event.verb)) return null;
  const answer = stop.event.look;
  if (!isLastView(stop, trace) || !endsAt(trace, last.index)) return null;
  const known = earlier(trace, last.index);
  const isNew = (text: string): boolean => text.trim() !== '' && !known.has(plain(text));
  const { language } = answer;
  const fresh = [...answer.alerts, ...linesOf(answer)].filter(isNew);
  if (fresh.some((text) => succeeds(text, language))) return null;
  const refusing = (texts: readonly string[], most: number): string | undefined =>
    texts.filter(isNew).find((text) => countWords(text) <= most && refuses(text, language));
  const pressed = last.event.widget?.name ?? '';
  const notice = refusing([...answer.alerts, ...errorsOf(answer)], noticeLength);
  if (notice !== undefined)
    return asksForMore(notice, answer) ? null : { sign: notice, in: 'notice', pressed };
  if (countWords(answer.mainText || answer.text) > shortPage) return null;
  const heading = refusing(
    answer.headings.map(({ text }) => text),
    headingLength,
  );
  if (heading !== undefined) return { sign: heading, in: 'heading', pressed };
  const line = fresh.length <= fewLines ? refusing(linesOf(answer), lineLength) : undefined;
  return line === undefined ? null : { sign: line, in: 'line', pressed };
};

/** A form that asks for what is missing leaves the way open: the customer gives it. */
const asksForMore = (text: string, { fields, language }: Look): boolean =>
  fields.some(({ area }) => area === 'main') && says('reason', plain(text), language);

const presses: ReadonlySet<string> = new Set(['click', 'press']);

/** In words: what is longer speaks of more than the answer. Our choice. */
const noticeLength = 40;
const headingLength = 14;
const lineLength = 25;
/** In words: a longer page is about something else, too. As for pages that say they are an error. */
const shortPage = 120;
/** So few new lines are the answer to a press; more are another page. Our choice. */
const fewLines = 3;

const refuses = (text: string, language: string): boolean =>
  tellsOfError(text, language) ||
  (['refusal', 'failure', 'reason'] as const).some((topic) => says(topic, plain(text), language));

const succeeds = (text: string, language: string): boolean =>
  (['success', 'thanks'] satisfies Topic[]).some((topic) => says(topic, plain(text), language)) &&
  !refuses(text, language);

const linesOf = ({ mainText, text }: Look): readonly string[] =>
  (mainText || text).split('\n').map((line) => line.trim());

/** Of what is marked as an error, what the page itself says: the browser's own note asks for a correction. */
const errorsOf = ({ errors = [] }: Look): readonly string[] =>
  errors.filter(({ by, text }) => by === 'page' && text !== '').map(({ text }) => text);

/** The journey ended there, and not on a page that came after it. */
const isLastView = (stop: Standstill, trace: InterpretedTrace): boolean =>
  eventsOf(trace, 'look').at(-1)?.event.view === stop.event.view;

/** All that could be read before an act, statement by statement. */
const earlier = (trace: InterpretedTrace, index: number): ReadonlySet<string> =>
  new Set(
    eventsOf(trace, 'look')
      .filter((look) => look.index < index)
      .flatMap(({ event: { look } }) => [
        ...look.alerts,
        ...linesOf(look),
        ...look.headings.map(({ text }) => text),
        ...errorsOf(look),
      ])
      .map(plain),
  );
