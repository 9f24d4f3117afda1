import type { CDPSession } from 'puppeteer';

/** A frame of a page, wherever the browser keeps it. */
export type Frame = {
  readonly id: string;
  /** Short and stable within a page: empty for the main frame, else f1, f2 … */
  readonly key: string;
  readonly parent: string | null;
  session: CDPSession;
  /** Empty until its first document came. */
  url: string;
  /** When it was put into the page; real time in milliseconds, as `performance.now` tells it. */
  readonly since: number;
  /** Our own world in it, and the page's; undefined until they exist. */
  own?: number;
  main?: number;
  /** For how long it may keep an answer back, in milliseconds; null: it is not needed for the way on. */
  readonly patience: (frame: Frame) => number | null;
  /** The customer acts in it. */
  isUsed: boolean;
  /** It did not answer in time, and has not since. */
  isSilent: boolean;
  /** Our own scripts failed at something in it, which has not been told yet. */
  failed?: boolean;
};
