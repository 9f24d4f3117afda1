import type { Interpreted, InterpretedTrace } from '../../../interpret/interpreted.ts';
import { countWords } from '../../../overlay/count-words.ts';
import { tellsOfError } from '../../../overlay/tells-of-error.ts';
import { noAnswer } from '../../../trace/page-events.ts';

import { isGoal, pageActs } from '../path/standstills.ts';
import { eventsOf } from '../trace/events.ts';
import { robotWallOn } from './robot-wall.ts';

/** An error page the site led the customer to. */
export type HttpError = {
  readonly event: Interpreted<'navigation'>;
  readonly index: number;
  /** Id of the view that shows it. */
  readonly view: string;
};

/**
 * Documents that answered with a status of 400 or more, or not at all. A page that works under such a status (later steps were
 * done on it and it does not say it is an error, or the goal was seen there) is none, and no wall against the robot is one.
 */
export const httpErrors = (trace: InterpretedTrace): readonly HttpError[] =>
  eventsOf(trace, 'navigation')
    .filter(({ event }) => failed(event))
    .map(({ event, index }) => ({ event, index, view: viewAfter(trace, index) }))
    .filter(({ event, view }) => {
      if (view === '') return true;
      const mayBeWhole = event.cause === 'open' || trace.journey.goalKind === 'done';
      if (works(trace, view) || (mayBeWhole && looksWhole(trace, view))) return false;
      return robotWallOn(trace, view) === '';
    });

/** An address of the journey that does not answer at all makes the journey unmeasured. */
const failed = ({ status, error, cause }: Interpreted<'navigation'>): boolean =>
  status >= 400 || (cause !== 'open' && !['', noAnswer].includes(error) && !isAborted(error));

const isAborted = (error: string): boolean => error.includes('ERR_ABORTED');

/** Statuses of what is not there: 404 Not Found and 410 Gone. */
const missing = new Set([404, 410]);

/** True when the customer followed a link, and what it leads to does not exist: no such page, or no such host. */
export const isBrokenLink = (trace: InterpretedTrace, { event, index }: HttpError): boolean => {
  const isMissing = missing.has(event.status) || event.error.includes('ERR_NAME_NOT_RESOLVED');
  if (!isMissing || event.cause !== 'act') return false;
  return linkBefore(trace, index) !== null;
};

/** Name of the link the customer pressed last before an event; null when they did something else. */
export const linkBefore = (trace: InterpretedTrace, index: number): string | null => {
  const act = eventsOf(trace, 'act').findLast((seen) => seen.index < index)?.event;
  return act?.widget?.kind === 'link' && act.verb === 'click' ? act.widget.name : null;
};

/** The view a navigation led to: the next one that begins, as long as it is in the same step. */
const viewAfter = (trace: InterpretedTrace, index: number): string => {
  const { step = -1, view = '' } = trace.events[index] ?? {};
  const next = eventsOf(trace, 'view').find(
    (seen) => seen.index > index && seen.event.step === step,
  );
  const look = eventsOf(trace, 'look').find(
    (seen) => seen.index > index && seen.event.step === step,
  );
  return next?.event.view ?? look?.event.view ?? view;
};

const works = (trace: InterpretedTrace, view: string): boolean => {
  if (isGoal(trace, view)) return true;
  const isUsed = pageActs(trace).some(({ event }) => event.view === view);
  return isUsed && !looksBroken(trace, view);
};

/** So many words of its own, and none of them in a title or heading about an error: some sites serve whole pages so. */
const looksWhole = (trace: InterpretedTrace, view: string): boolean =>
  !looksBroken(trace, view) &&
  eventsOf(trace, 'look').some(
    ({ event }) => event.view === view && countWords(event.look.mainText) >= 60,
  );

const looksBroken = (trace: InterpretedTrace, view: string): boolean =>
  eventsOf(trace, 'look')
    .filter(({ event }) => event.view === view)
    .some(({ event: { look } }) =>
      [look.title, ...look.headings.map(({ text }) => text)].some((text) =>
        tellsOfError(text, look.language),
      ),
    );
