import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { browserPath } from '../../../src/replay/browser/find-browser.ts';
import { launch } from '../../../src/replay/browser/launch.ts';
import { renderHtml } from '../../../src/report/html/page/render-html.tsx';
import type { Report } from '../../../src/score/model/result.ts';

/** A browser as a reader has one. */
export async function startBrowser(): Promise<Browser> {
  const found = await browserPath(undefined, process.env);
  if (found === null) throw new Error('There is no browser.');
  return launch({ path: found, headed: false, presentAs: 'customer' });
}

export type Reader = {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly scripts?: boolean;
};

export type Opened = {
  readonly page: Page;
  /** Everything the page asked for beside itself and what is in it. */
  readonly asked: readonly string[];
  /** What the browser complained of. */
  readonly complaints: readonly string[];
};

/** Saves a report and opens it from the disk, as one opens an attachment; closes it when `look` is done. */
export async function withReport<T>(
  browser: Browser,
  report: Report,
  { width = 1280, scheme = 'light', scripts = true }: Reader,
  look: (opened: Opened) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'friction-'));
  const file = path.join(folder, 'report.html');
  const address = pathToFileURL(file).href;
  await writeFile(file, renderHtml(report, { picture: () => dot }));
  const page = await browser.newPage();
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url() !== address) asked.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    dialog.dismiss().catch(() => undefined);
  });
  try {
    await page.setJavaScriptEnabled(scripts);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(address);
    return await look({ page, asked, complaints });
  } finally {
    await page.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const dot = 'data:image/webp;base64,UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA';
