import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer';
import { UserError } from '../../errors.ts';

const run = promisify(execFile);

/** A browser on this machine that can be driven. */
export type FoundBrowser = { readonly path: string; readonly version: string };

/** Said when there is no browser: what to do about it. */
export function noBrowserMessage(preferred: string | undefined, env: NodeJS.ProcessEnv): string {
  const wanted = wantedBrowser(preferred, env);
  if (!wanted)
    return `No Chrome, Chromium or Edge was found. ${howToGetOne} Or name one with --browser.`;
  return `There is no browser at ${wanted.path} (${wanted.by}). ${howToGetOne}`;
}

const howToGetOne =
  'Get one with: npx puppeteer browsers install chrome (on Debian: apt-get install chromium).';

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The path of the browser to use: the one asked for, FRICTION_BROWSER, PUPPETEER_EXECUTABLE_PATH, Puppeteer's own, or an
 * installed one. Null when there is none. One that is asked for by name is used, or none.
 */
export async function browserPath(
  preferred: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<string | null> {
  const wanted = wantedBrowser(preferred, env);
  if (wanted) return (await isProgram(wanted.path)) ? wanted.path : null;
  const own = await ownBrowser();
  if (own) return own;
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = [...names.flatMap((n) => folders.map((f) => path.join(f, n))), ...places];
  for (const candidate of candidates) if (await isProgram(candidate)) return candidate;
  return null;
}

/** Finds the browser and asks for its version; null when there is none that answers. */
export async function findBrowser(
  preferred?: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<FoundBrowser | null> {
  const found = await browserPath(preferred, env);
  if (found === null) return null;
  try {
    const { stdout } = await run(found, ['--version'], { timeout: 20_000 });
    return { path: found, version: stdout.trim() };
  } catch {
    return { path: found, version: '' };
  }
}

/** The browser that was asked for, and by what. */
function wantedBrowser(
  preferred: string | undefined,
  env: NodeJS.ProcessEnv,
): { readonly path: string; readonly by: string } | null {
  const wishes = [
    { path: preferred, by: '--browser' },
    { path: env.FRICTION_BROWSER, by: 'FRICTION_BROWSER' },
    { path: env.PUPPETEER_EXECUTABLE_PATH, by: 'PUPPETEER_EXECUTABLE_PATH' },
  ];
  for (const { path: wish, by } of wishes) if (wish) return { path: wish, by };
  return null;
}

async function ownBrowser(): Promise<string | null> {
  try {
    const own = await puppeteer.executablePath();
    return existsSync(own) ? own : null;
  } catch {
    return null;
  }
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

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
