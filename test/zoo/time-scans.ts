import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer';
import { launch } from '../../src/replay/browser.ts';
import { pageScripts } from '../../src/replay/page-scripts.ts';
import type { ZooCase } from './zoo-case.ts';

/** How often each page is scanned; the middle value counts. */
const times = 5;

export type TimedScans = {
  /** Milliseconds of one scan, page by page. */
  readonly each: ReadonlyMap<string, number>;
  readonly median: number;
};

/** Opens each page for four seconds, and measures how long one look for overlays takes there, asked from outside. */
export async function timeScans(
  cases: readonly ZooCase[],
  { path, site }: { readonly path: string; readonly site: (name: string) => string },
): Promise<TimedScans> {
  const browser = await launch({ path, headed: false, presentAs: 'robot' });
  const each = new Map<string, number>();
  try {
    for (const { name } of cases) each.set(name, await timeOne(browser, `${site(name)}/`));
  } finally {
    await browser.close();
  }
  return { each, median: middle([...each.values()]) };
}

async function timeOne(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluateOnNewDocument(pageScripts().library);
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
    await pause(4000);
    const taken: number[] = [];
    for (let n = 0; n < times; n++) taken.push(await timeScan(page));
    return middle(taken);
  } finally {
    await page.close();
  }
}

async function timeScan(page: Page): Promise<number> {
  const from = performance.now();
  await page.evaluate(() => globalThis.friction.scanOverlays().length);
  return performance.now() - from;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
