import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer';

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
