import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JourneyResult } from '../../../src/score/model/result.ts';
import { blockedResult, reportOf, resultOf, stepOf } from '../report-of.ts';
import { startBrowser, withReport } from './open-report.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

const unmeasured = resultOf({
  journey: 'Ask for a repeat prescription',
  outcome: 'unmeasured',
  reason: 'unreachable',
  detail: 'The site did not answer.',
  friction: null,
});
const several = reportOf(
  walked(resultOf({ journey: 'Fine' })),
  walked(blockedResult()),
  unmeasured,
);
const single = reportOf(walked(walkedTwice(blockedResult())));

describe('report.html in a browser', () => {
  it.each([
    ['several journeys, wide, light', several, { width: 1280, scheme: 'light' }],
    ['several journeys, on a phone, dark', several, { width: 390, scheme: 'dark' }],
    ['one journey, wide, dark', single, { width: 1280, scheme: 'dark' }],
    ['one journey, on a phone, light', single, { width: 390, scheme: 'light' }],
  ] as const)('has nothing in the way of assistive technology: %s', async (_, report, reader) => {
    await withReport(browser, report, reader, async ({ page }) => {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        // What is far away is laid out only when it comes near; here all of it is looked at.
        for (const each of document.querySelectorAll('article'))
          each.style.contentVisibility = 'visible';
      });
      await page.evaluate(axe.source);
      const found = await page.evaluate(problems);
      expect(found).toEqual([]);
    });
  });

  it.each([
    [1280, several],
    [768, several],
    [390, several],
    [390, single],
  ])('is no wider than a window of %d pixels', async (width, report) => {
    await withReport(browser, report, { width }, async ({ page }) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });

  it('is no wider than a sheet of A4 between its margins', async () => {
    await withReport(browser, single, { width: 688 }, async ({ page }) => {
      await page.emulateMediaType('print');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(688);
    });
  });

  it('asks for nothing, and gives the browser nothing to complain of', async () => {
    await withReport(browser, several, {}, async ({ asked, complaints }) => {
      expect(asked).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  it('shows what a page wrote as text, and runs none of it', async () => {
    const hostile = '</script><script>alert(1)</script><img src=//x.example onerror=alert(2)>';
    const result = resultOf({ journey: hostile, job: hostile, site: hostile, notes: [hostile] });
    await withReport(browser, reportOf(result, result), {}, async ({ page, asked, complaints }) => {
      expect(await page.$eval('h2', (heading) => heading.innerText)).toContain('<script>alert(1)');
      expect([...asked, ...complaints]).toEqual([]);
    });
  });

  it('sorts its overview from the keyboard, and says so to a screen reader', async () => {
    await withReport(browser, several, {}, async ({ page }) => {
      expect(await journeys(page)).toEqual([
        "Book a doctor's appointment",
        'Ask for a repeat prescription',
        'Fine',
      ]);
      await page.focus('#overview-table thead th:first-child button');
      await page.keyboard.press('Enter');
      expect(await journeys(page)).toEqual([
        'Ask for a repeat prescription',
        "Book a doctor's appointment",
        'Fine',
      ]);
      await page.keyboard.press('Enter');
      expect(await journeys(page)).toEqual([
        'Fine',
        "Book a doctor's appointment",
        'Ask for a repeat prescription',
      ]);
      const sorted = await page.$eval('#overview-table th', (head) => head.ariaSort);
      expect(sorted).toBe('descending');
    });
  });

  it.each([['light'], ['dark']] as const)(
    'shows every number of its overview on a phone, named, and sorts and filters there: %s',
    async (scheme) => {
      await withReport(browser, several, { width: 390, scheme }, async ({ page }) => {
        const cells = await page.$$eval('#overview-table td[data-head]', (all) =>
          all.map((cell) => ({
            isInside: cell.getBoundingClientRect().right <= innerWidth,
            isNamed: getComputedStyle(cell, '::before').content === `"${cell.dataset.head}"`,
          })),
        );
        expect(cells).toHaveLength(3 * 7);
        expect(cells.every(({ isInside, isNamed }) => isInside && isNamed)).toBe(true);
        const isWiderThanItself = await page.$eval(
          '#overview .wide',
          (wide) => wide.scrollWidth > wide.clientWidth,
        );
        expect(isWiderThanItself).toBe(false);
        await page.click('#overview-table thead th:first-child button');
        expect((await journeys(page))[0]).toBe('Ask for a repeat prescription');
        await page.type('#filter-words', 'FIN');
        expect(await journeys(page)).toEqual(['Fine']);
      });
    },
  );

  it('filters its overview by words and by outcome', async () => {
    await withReport(browser, several, {}, async ({ page }) => {
      await page.type('#filter-words', 'FIN');
      expect(await journeys(page)).toEqual(['Fine']);
      expect(await page.$eval('#filter-told', (told) => told.textContent)).toBe('1 of 3 shown');
      await page.select('#filter-outcome', 'blocked');
      expect(await journeys(page)).toEqual([]);
    });
  });

  it('is whole without scripts, and offers nothing that would need them', async () => {
    await withReport(browser, several, { scripts: false }, async ({ page }) => {
      expect(await page.$$('#overview-table tbody tr')).toHaveLength(3);
      expect(await page.$eval('#overview-tools', (tools) => tools.checkVisibility())).toBe(false);
    });
  });

  it('has all of a large report, whether scripts run or not', async () => {
    const many = reportOf(...Array.from({ length: 8 }, (_, at) => walkedNow(at)));
    await withReport(browser, many, { scripts: false }, async ({ page }) => {
      expect(await page.$$('article')).toHaveLength(8);
      expect(await page.$$('image')).toHaveLength(picturesOf(many));
    });
    await withReport(browser, many, {}, async ({ page, complaints }) => {
      // What is far away is not there before it is asked for, or there is time.
      await page.click('#overview-table a[href="#j8"]');
      await page.waitForFunction(() => document.querySelectorAll('article').length === 8);
      expect(await page.$eval('#j8', (journey) => journey.matches(':target'))).toBe(true);
      expect((await page.$$('image')).length).toBeLessThan(picturesOf(many));
      await page.$eval('#j8-s2', (frame) => frame.scrollIntoView());
      await page.waitForFunction(() => {
        const use = document.querySelector('#j8-s2 use')?.getAttribute('href') ?? '';
        return document.querySelector(use) !== null;
      });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await page.$$('image')).toHaveLength(picturesOf(many));
      expect(complaints).toEqual([]);
    });
  });

  it('makes the picture of a step large when it is pressed, and small again', async () => {
    await withReport(browser, single, { scripts: false }, async ({ page }) => {
      const widthOf = () =>
        page.$eval('#j1-s2 .shot', (shot) => shot.getBoundingClientRect().width);
      const small = await widthOf();
      await page.click('#j1-s2 .look');
      expect(await widthOf()).toBeGreaterThan(2 * small);
      await page.click('#j1-s2 .close');
      expect(await widthOf()).toBe(small);
    });
  });

  it('leads from a number to the picture that proves it', async () => {
    await withReport(browser, single, {}, async ({ page }) => {
      await page.click('.counts .trouble a');
      const isSeen = await page.$eval('#j1-f2 .shot', (shot) => {
        const { top, bottom } = shot.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      expect(isSeen).toBe(true);
    });
  });
});

/** With a row for each walk. */
function walkedTwice(result: JourneyResult): JourneyResult {
  const { outcome, reason, detail, counts, effort, friction } = result;
  const walk = { outcome, reason, detail, counts, effort, friction, findings: [], trace: '' };
  return { ...result, runs: [1, 2].map((run) => ({ ...walk, run })) };
}

/** What axe finds, with the elements. An answer without a single check that passed would be no answer. */
const problems = `axe.run().then(({ violations, passes }) =>
  passes.length < 15
    ? ['hardly anything was looked at']
    : violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`;

/** Names in the overview, as they stand there. */
const journeys = (page: Page): Promise<readonly string[]> =>
  page.$$eval('#overview-table tbody tr', (rows) =>
    rows
      .filter((row) => row.checkVisibility())
      .map((row) => row.querySelector('bdi')?.textContent ?? ''),
  );

/** One of many walks, each with pictures of its own. */
function walkedNow(at: number): JourneyResult {
  const result = walked(blockedResult());
  const steps = Array.from({ length: 12 }, (_, step) => ({
    ...stepOf(step, 'click "Next"'),
    screenshot: `screenshots/${at}/${step}.webp`,
  }));
  return { ...result, steps };
}

/** Each picture once. */
const picturesOf = ({ results }: { results: readonly JourneyResult[] }): number =>
  new Set(
    results.flatMap(({ steps, findings }) => [
      ...steps.map(({ screenshot }) => screenshot),
      ...findings.flatMap(({ screenshot }) => screenshot ?? []),
    ]),
  ).size;

/** A result with pictures, times and places. */
function walked(result: JourneyResult): JourneyResult {
  const rect = { x: 300, y: 200, width: 500, height: 300 };
  const answers = {
    given: 'reject',
    accept: { clicks: 1, atLeast: false, seconds: 2.5 },
    reject: { clicks: 2, atLeast: true, seconds: 5 },
  };
  const seen = { answers, fields: [{ label: 'Name' }], split: [[{}]] };
  const place = { rect, screenshot: 'one.webp' };
  const steps = result.steps.map((step, at) => ({
    ...stepOf(step.index, step.words),
    screenshot: `screenshots/step-${at + 1}.webp`,
    startedAt: at * 9000,
    endedAt: (at + 1) * 9000,
    task: 4 + at,
    avoidable: at === 1 ? 7 : 0,
    duty: at === 2 ? 1.5 : 0,
  }));
  const findings = result.findings.map((finding, at) =>
    at === 1 ? { ...finding, ...place, evidence: { ...finding.evidence, ...seen } } : finding,
  );
  return { ...result, steps, findings };
}
