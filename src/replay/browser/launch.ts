import puppeteer, { type Browser } from 'puppeteer';
import { UserError } from '../../errors.ts';

/** What keeps a browser from calling home, and from stopping the clock of pages it thinks nobody looks at. */
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--hide-scrollbars',
  '--mute-audio',
  // Without a screen Chrome knows of no mouse; touch emulation overrides these.
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
];

export type LaunchOptions = {
  readonly path: string;
  readonly headed: boolean;
  /** Turns off what tells a page that a robot drives the browser. */
  readonly presentAs: 'robot' | 'customer';
};

/** Starts a browser; a sandbox is left out only for root, for whom Chrome refuses it. */
export async function launch(options: LaunchOptions): Promise<Browser> {
  const args = [...quiet];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (options.presentAs === 'customer') args.push('--disable-blink-features=AutomationControlled');
  try {
    return await puppeteer.launch({
      executablePath: options.path,
      headless: !options.headed,
      args,
      // `bfcache` is off by default under automation; a customer has it.
      ignoreDefaultArgs: ['--disable-features=BackForwardCache'],
      defaultViewport: null,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 60_000,
      protocolTimeout: 60_000,
    });
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new UserError(
      `The browser at ${options.path} did not start: ${why.replace(/[.\s]*$/, '.')} Run "friction doctor" to see what is missing.`,
      { kind: 'cannot-measure', cause },
    );
  }
}
