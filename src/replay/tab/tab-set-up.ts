import type { CDPSession, Page } from 'puppeteer';

/** What a tab is opened with. */
export type TabSetUp = {
  readonly number: number;
  readonly library: string;
  /** Runs in the page's own world, and hears what it asks the browser for. */
  readonly asks: string;
  /** Null when the pages' clocks are left alone. */
  readonly clock: string | null;
  readonly skew: () => number;
  readonly blocked: readonly string[];
  readonly emulate: (session: CDPSession, isPage: boolean) => Promise<unknown>[];
  readonly page: (targetId: string) => Promise<Page>;
  /** For how long it may keep an answer back, in milliseconds; null: the customer does not look at it. */
  readonly patience: (targetId: string) => number | null;
  /** The page asks for a script. */
  readonly onScript: (url: string) => void;
  /** Whether it is to be kept which script makes what. */
  readonly notesMakers: () => boolean;
};
