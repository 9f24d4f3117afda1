import type { EventOf } from '../trace/event.ts';
import type { Rect } from '../trace/overlay-seen.ts';

export type StuckFact = Pick<
  EventOf<'stuck'>,
  'found' | 'wanted' | 'nearest' | 'reason' | 'message'
> & {
  readonly overlay?: string;
  readonly rect?: Rect;
};

/** A step cannot be done: that is evidence, and ends the walk unless the step is optional. */
export class StuckError extends Error {
  readonly fact: StuckFact;

  constructor(fact: StuckFact) {
    super(fact.message);
    this.name = 'StuckError';
    this.fact = fact;
  }
}

/** The site cannot be measured: it does not answer, or the browser does not. */
export class UnmeasurableError extends Error {
  readonly how: 'unreachable' | 'browser' | 'stopped' | 'goal-at-start';

  constructor(how: UnmeasurableError['how'], message: string) {
    super(message);
    this.name = 'UnmeasurableError';
    this.how = how;
  }
}
