import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer';
import { launch } from '../../src/replay/browser/launch.ts';
import { pageScripts } from '../../src/replay/browser/page-scripts.ts';
import type { ZooCase } from './zoo-case.ts';

/** How often each page is scanned; the middle value counts. */
const times = 5;

export type TimedScans = {
  /** Milliseconds of one scan, page by page. */
  readonly each: ReadonlyMap<string, number>;
  readonly median: number;
};

/** Pages that are open at the same time: they wait for their pop-ups together. */
const together = 10;

/** Opens each page for four seconds, and measures how long one look for overlays takes there, asked from outside. */
export async function timeScans(
  cases: readonly ZooCase[],
  { path, site }: { readonly path: string; readonly site: (name: string) => string },
): Promise<TimedScans> {
  const browser = await launch({ path, headed: false, presentAs: 'robot' });
  const each = new Map<string, number>();
  try {
    for (let at = 0; at < cases.length; at += together) {
      const names = cases.slice(at, at + together).map(({ name }) => name);
      const pages = await Promise.all(names.map((name) => open(browser, `${site(name)}/`)));
      await pause(4000);
      for (const [index, page] of pages.entries()) each.set(names[index] ?? '', await time(page));
      await Promise.all(pages.map((page) => page.close()));
    }
  } finally {
    await browser.close();
  }
  return { each, median: middle([...each.values()]) };
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  // A box of the browser's own would hold up everything.
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  await page.setViewport({ width: 1280, height: 800 });
  await page.evaluateOnNewDocument(pageScripts().library);
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
  return page;
}

async function time(page: Page): Promise<number> {
  await page.bringToFront();
  const taken: number[] = [];
  for (let n = 0; n < times; n++) taken.push(await timeScan(page));
  return middle(taken);
}

async function timeScan(page: Page): Promise<number> {
  const from = performance.now();
  await page.evaluate(() => globalThis.friction.scanOverlays().overlays.length);
  return performance.now() - from;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
