import type { Browser } from 'puppeteer';
import { UserError } from '../../errors.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { closeBrowser } from '../browser/close-browser.ts';
import { browserPath, noBrowserMessage } from '../browser/find-browser.ts';
import { launch } from '../browser/launch.ts';
import { type Doorkeeper, makeDoorkeeper } from '../tab/new-pages.ts';
import type { ReplayOptions } from './replay-options.ts';

/** A browser that has been started, or was lent, and what is known of it. */
export type Started = {
  readonly browser: Browser;
  readonly version: string;
  readonly userAgent: string;
  readonly doorkeeper: Doorkeeper;
};

/** The browsers of one worker. */
export type BrowserPool = {
  /** One browser serves all journeys that present themselves alike; one that has died is replaced. */
  readonly browserFor: (journey: Journey) => Promise<Started>;
  /** The browser that walked this journey is not used again. */
  readonly giveUp: (journey: Journey) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** `path`: of the program to start; empty where a browser is lent. */
export function makeBrowserPool(path: string, options: ReplayOptions): BrowserPool {
  const { headed, browser } = options;
  const lent = typeof browser === 'object' ? browser : undefined;
  const browsers = new Map<string, Promise<Started>>();
  return {
    browserFor: async ({ customer: { presentAs } }) => {
      const running = browsers.get(presentAs);
      if (running && (await running).browser.connected) return running;
      const starting = start({ path, headed, presentAs }, lent);
      browsers.set(presentAs, starting);
      return starting;
    },
    giveUp: async ({ customer }) => {
      const lost = browsers.get(customer.presentAs);
      browsers.delete(customer.presentAs);
      if (lost) await closeQuietly(lost, options);
    },
    close: async () => {
      await Promise.all([...browsers.values()].map((one) => closeQuietly(one, options)));
    },
  };
}

/** Path of the browser to start; a browser that runs already needs none. Throws UserError when there is none to be had. */
export async function programOf(browser: ReplayOptions['browser']): Promise<string> {
  if (typeof browser === 'object') return '';
  const path = await browserPath(browser, process.env);
  if (path !== null) return path;
  throw new UserError(noBrowserMessage(browser, process.env), { kind: 'cannot-measure' });
}

async function start(
  options: Parameters<typeof launch>[0],
  lent: Browser | undefined,
): Promise<Started> {
  const browser = lent ?? (await launch(options));
  const [version, userAgent, doorkeeper] = await Promise.all([
    browser.version(),
    browser.userAgent(),
    makeDoorkeeper(browser),
  ]);
  return { browser, version, userAgent, doorkeeper };
}

/** A browser that is done ends within so many real milliseconds, or is ended; sooner when the user waits for it. */
const patience = { done: 3000, stopped: 400 };

async function closeQuietly(
  starting: Promise<Started>,
  { browser: given, signal }: ReplayOptions,
): Promise<void> {
  try {
    const { browser } = await starting;
    if (browser === given) return;
    await closeBrowser(browser, signal.aborted ? patience.stopped : patience.done);
  } catch {
    // It never started.
  }
}
