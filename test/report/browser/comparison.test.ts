import axe from 'axe-core';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareReports } from '../../../src/gate/compare-reports.ts';
import { renderComparedHtml } from '../../../src/report/html/comparison/render-comparison.tsx';
import { blockedResult, reportOf, resultOf } from '../report-of.ts';
import { startBrowser } from './open-report.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const rival = resultOf({ site: 'https://rival.example', journeyDigest: '1' });
const results = [blockedResult(), resultOf(), rival];
const html = renderComparedHtml(
  compareReports(results.map((result, at) => ({ name: `${at}.json`, report: reportOf(result) }))),
);

describe('a comparison in a browser', () => {
  it.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)('fits %d pixels, in %s, and is read by everyone', async (width, value) => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.goto(`data:text/html;base64,${Buffer.from(html).toString('base64')}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const isCutOff = await page.$$eval('.wide', (all) =>
      all.some((wide) => wide.scrollWidth > wide.clientWidth),
    );
    expect(isCutOff).toBe(false);
    await page.evaluate(axe.source);
    const found = await page.evaluate('axe.run().then((r) => r.violations.map((v) => v.id))');
    expect(found).toEqual([]);
    await page.close();
  });
});
