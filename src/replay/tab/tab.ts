import type { CDPSession, Page } from 'puppeteer';
import type { EventOf } from '../../trace/event.ts';
import type { Slice } from '../clock/slice.ts';
import type { Frames } from './frames.ts';
import type { Requests } from './requests.ts';
import type { Storage } from './storage.ts';

/** The browser was asked to let the customer choose files for this field. */
export type FileChooser = {
  readonly session: CDPSession;
  readonly backendNodeId: number;
  readonly takesMany: boolean;
};

/** The customer's clock, and how far the pages' are ahead of the browser's, in milliseconds. */
export type ToldTime = { readonly now: number; readonly skew: number };

/** One tab or window of the customer's browser. */
export type Tab = {
  readonly targetId: string;
  /** 1 for the journey's first. */
  readonly number: number;
  readonly session: CDPSession;
  /** Every session of the page: its own, and those of frames from other sites. */
  readonly sessions: () => readonly CDPSession[];
  readonly frames: Frames;
  readonly requests: Requests;
  readonly storage: Storage;
  /** Ids of the sessions of workers that run for the page. */
  readonly workers: Set<string>;
  /** For the mouse, the keyboard and touch. */
  readonly page: () => Promise<Page>;
  /** Moves the clocks of all its frames to this skew. `mayLeave`: the page may go to another document meanwhile. */
  readonly tick: (time: ToldTime, mayLeave: boolean) => Promise<Slice>;
  /** Stops the clocks of all its frames, and lets them run again with this skew. */
  readonly hold: () => Promise<void>;
  readonly release: (time: ToldTime) => Promise<void>;
  /** A browser's own dialog is open: nothing in the page answers. */
  dialogOpen: boolean;
  /** Resolves when the next one opens. */
  readonly dialogOpens: () => Promise<null>;
  closed: boolean;
  /** It opened by itself, or the way goes on in the one before: the customer does not look at it. */
  unasked: boolean;
  /** How it opened; null for the journey's first. */
  opened: Opened | null;
  /** The browser was told to go elsewhere and has not arrived. */
  leaving: boolean;
  /** Nobody waits any more for where it was told to go. */
  gaveUp: boolean;
  /** How many downloads have begun, and how often the page asked to go elsewhere and was given something. */
  downloads: number;
  asked: number;
  /** After how many seconds the browser goes on by itself from the document that came last, as its header says; null: it stays. */
  refreshDelay: number | null;
  /** How often the browser was asked to let the customer choose a file. */
  choosers: number;
  /** The last choice of files that the page asked for. */
  chooser: FileChooser | null;
  /**
   * When the document that was last asked for was asked for first, and at the address that answered; when the answer began;
   * when it was read to its end. Real time in milliseconds, as `performance.now` tells it; 0: not yet.
   */
  readonly timing: {
    firstAskedAt: number;
    askedAt: number;
    respondedAt: number;
    interactiveAt: number;
  };
  /** Milestones of the document that is shown. */
  readonly document: {
    loader: string;
    /** Real time in milliseconds, as `performance.now` tells it. */
    openedAt: number;
    interactive: boolean;
    loaded: boolean;
    painted: boolean;
  };
};

/** What a tab that opened came from. */
export type Opened = {
  readonly event: EventOf<'tab'>;
  readonly from: Tab | null;
  /** The document that was in there at that time. */
  readonly document: string;
  /** How many acts there had been. */
  readonly acts: number;
};
