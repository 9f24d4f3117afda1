import { type Static, Type } from 'typebox';
import { Rect } from './overlay-seen.ts';

/** The customer's last act before something came up, for telling whether it was meant to bring it. */
export const LastAct = Type.Object({
  /** Customer's clock, in milliseconds: when it was done, or answered. */
  at: Type.Number(),
  /** Name of the control it was done to. */
  name: Type.String(),
  /** The step in words. */
  words: Type.String(),
  /** It led to another page: what lies over that one was not opened by it. */
  left: Type.Boolean(),
  /** The control says that it opens something. */
  opens: Type.Boolean(),
  /** The pointer rested on it, and nothing was pressed: it shows what it is about. */
  hovers: Type.Boolean(),
  /** Where the field stands that the customer types into, in the window; null: it was no typing. */
  field: Type.Union([Rect, Type.Null()]),
  /** The last key of it, on the customer's clock, in milliseconds. */
  keyAt: Type.Number(),
});
export type LastAct = Static<typeof LastAct>;
