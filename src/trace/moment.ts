import { Type } from 'typebox';

/** Where and when it happened. */
export const moment = {
  /** Index of the step that was being walked. */
  step: Type.Integer(),
  /** Customer's clock, in milliseconds since the journey began. */
  at: Type.Number(),
  /** The page's own clock, in milliseconds since it opened: what a timer in the page would say. */
  pageAt: Type.Number(),
  /** Id of the view it happened on; empty before the first. */
  view: Type.String(),
};
