/** How a window opened. */
export type Opening = {
  /** Another window opened it. */
  readonly hasOpener: boolean;
  /** Milliseconds of customer's time since the last act; null: there was none. */
  readonly sinceAct: number | null;
};

/** So soon after an act opens what the act opens, in milliseconds of customer's time. */
const opensWithin = 1000;

/** Whether the customer's act opened the window: they look at it from then on. */
export function isOpenedByAct({ hasOpener, sinceAct }: Opening): boolean {
  return hasOpener && sinceAct !== null && sinceAct < opensWithin;
}

/** How a window was left for the one before it, where the way went on. */
export type TurnedBack = {
  /** Acts that were done since it opened. */
  readonly acts: number;
  /** The window that opened it showed the same document still. */
  readonly isSameDocument: boolean;
};

/** Something was done in it, or it is where the pressed link leads: a link that leads on in its own window meant no other. */
export function wasMeantToOpen(byLink: boolean, { acts, isSameDocument }: TurnedBack): boolean {
  return acts > 0 || (byLink && isSameDocument);
}
