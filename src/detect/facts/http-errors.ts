import type { EventOf } from '../../trace/event.ts';
import type { Trace } from '../../trace/trace.ts';
import { eventsOf } from './events.ts';
import { tellsOfError } from './soft-error.ts';
import { isGoal, pageActs } from './standstills.ts';

/** An error page the site led the customer to. */
export type HttpError = {
  readonly event: EventOf<'navigation'>;
  readonly index: number;
  /** Id of the view that shows it. */
  readonly view: string;
};

/**
 * Documents that answered with a status of 400 or more, or not at all, where the site led the customer there. A page that works
 * under such a status (later steps were done on it and it does not say it is an error, or the goal was seen there) is none.
 */
export const httpErrors = (trace: Trace): readonly HttpError[] =>
  eventsOf(trace, 'navigation')
    .filter(({ event }) => event.cause !== 'open' && failed(event))
    .map(({ event, index }) => ({ event, index, view: viewAfter(trace, index) }))
    .filter(({ view }) => view === '' || !works(trace, view));

const failed = ({ status, error }: EventOf<'navigation'>): boolean =>
  status >= 400 || (error !== '' && !error.includes('ERR_ABORTED'));

/** The view a navigation led to: the next one that begins, as long as it is in the same step. */
const viewAfter = (trace: Trace, index: number): string => {
  const { step = -1, view = '' } = trace.events[index] ?? {};
  const next = eventsOf(trace, 'view').find(
    (seen) => seen.index > index && seen.event.step === step,
  );
  const look = eventsOf(trace, 'look').find(
    (seen) => seen.index > index && seen.event.step === step,
  );
  return next?.event.view ?? look?.event.view ?? view;
};

const works = (trace: Trace, view: string): boolean => {
  if (isGoal(trace, view)) return true;
  const isUsed = pageActs(trace).some(({ event }) => event.view === view);
  return isUsed && !looksBroken(trace, view);
};

const looksBroken = (trace: Trace, view: string): boolean =>
  eventsOf(trace, 'look')
    .filter(({ event }) => event.view === view)
    .some(({ event: { look } }) =>
      [look.title, ...look.headings.map(({ text }) => text)].some((text) =>
        tellsOfError(text, look.language),
      ),
    );
