import type { Readied } from '../page/press/ready.ts';

/** The control must be looked for again: it is not what it was. */
export class LookAgain extends Error {
  readonly state: Readied['state'] | 'renamed';

  constructor(state: LookAgain['state']) {
    super(`The control must be looked for again: ${state}`);
    this.state = state;
  }
}

/** A control may move or be replaced between looking and pressing: so often it is looked for again. */
export const mostLooks = 8;
