import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { devices } from '../src/replay/browser/devices.ts';

/** One step as a bare script does it: the element by its CSS selector, and what is typed into it after the click. */
export type BareStep = { readonly on: string; readonly text?: string };

/** A journey as a bare script: it opens a page, does the steps, and waits for what shows that the job is done. */
export type BareScript = {
  /** Path on the site. */
  readonly open: string;
  readonly steps: readonly BareStep[];
  /** CSS selector of what only the finished job shows. */
  readonly done: string;
};

/**
 * Does the script with Puppeteer alone: `waitForSelector`, click, type, and one picture per step, of the same kind and at the
 * same moment as the tool's: when the step's result is there. Returns milliseconds.
 */
export async function doBare(
  script: BareScript,
  site: string,
  browser: Browser,
  folder: string,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  const from = performance.now();
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const { width, height } = devices.desktop;
  await page.setViewport({ width, height });
  await page.goto(site + script.open, { waitUntil: 'domcontentloaded' });
  for (const [at, { on, text }] of script.steps.entries()) {
    const element = await page.waitForSelector(on, { visible: true });
    await photograph(page, folder, at + 1);
    await element?.click();
    if (text !== undefined) await page.keyboard.type(text);
  }
  await page.waitForSelector(script.done, { visible: true });
  await photograph(page, folder, script.steps.length + 1);
  await context.close();
  return performance.now() - from;
}

async function photograph(page: Page, folder: string, step: number): Promise<void> {
  await page.screenshot({
    path: `${join(folder, `step-${String(step).padStart(2, '0')}`)}.webp`,
    type: 'webp',
    quality: 60,
    optimizeForSpeed: true,
    captureBeyondViewport: false,
  });
}
