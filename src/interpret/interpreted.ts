import type { EventOf, EventType } from '../trace/event.ts';
import type { Hop } from '../trace/page-events.ts';
import type { Trace } from '../trace/trace.ts';

/** A hop with what it means for the customer. */
export type InterpretedHop = Hop & {
  /** False: post-redirect-get, and a page that loads itself anew, which pass nobody on. */
  readonly counted: boolean;
};

/** What the evidence of an event means, by its type. */
type Meaning = {
  readonly view: {
    /** The customer could see it. False: a page that flashed by. */
    readonly seen: boolean;
  };
  readonly overlay: {
    /** The customer opened it: it came by an act that was meant for it. */
    readonly askedFor: boolean;
    /** Words of the step that brought it, or empty when none did. */
    readonly broughtBy: string;
    /** The job is done in it: a step did something there other than getting rid of it. */
    readonly isTheWay: boolean;
  };
  readonly dialog: {
    /** It answers the customer's act, or a step answers it. */
    readonly askedFor: boolean;
  };
  readonly tab: {
    /** The customer's press opened it, and was meant for it. */
    readonly askedFor: boolean;
    /** The step in words whose press opened it, and was meant for something else. */
    readonly broughtBy?: string;
  };
  readonly permission: {
    /** The customer's act needs it. */
    readonly askedFor: boolean;
  };
  readonly navigation: { readonly hops: InterpretedHop[] };
};

type WithMeaning = {
  readonly [T in EventType]: T extends keyof Meaning
    ? Omit<EventOf<T>, keyof Meaning[T]> & Meaning[T]
    : EventOf<T>;
};

/** An event of a type, with what its evidence means beside it. */
export type Interpreted<T extends EventType> = WithMeaning[T];
export type InterpretedEvent = Interpreted<EventType>;

/** A trace with what its evidence means: made anew whenever it is judged, and never saved. */
export type InterpretedTrace = Omit<Trace, 'events'> & { events: InterpretedEvent[] };
