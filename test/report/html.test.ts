import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../src/detect/index.ts';
import { renderHtml } from '../../src/report/html/page/render-html.tsx';
import { laterScript, laterScriptHash } from '../../src/report/html/scripts/later-script.ts';
import { script, scriptHash } from '../../src/report/html/scripts/script.ts';
import { blockedResult, findingOf, reportOf, resultOf, stepOf } from './report-of.ts';

const blocked = renderHtml(reportOf(blockedResult()));

describe('report.html', () => {
  it('says how it ended, the five counts, friction, seconds, failed limits and what to fix first', () => {
    expect(textOf(blocked)).toMatch(
      /could not get the job done: blocked.*step 3 of 3.*5 steps.*keystrokes.*1 premature survey.*1 dead end.*2 redirects/,
    );
    expect(textOf(blocked)).toMatch(/100 of 100 mostly waste.*13 s for the task.*28 s avoidable/);
    expect(textOf(blocked)).toMatch(/What to fix first.*Step 3: Let the customer finish here/);
    expect(textOf(blocked)).toMatch(/failed Friction: 100, limit 30/);
  });

  it('gives each finding its evidence, cost, fix, reason and source', () => {
    const { why, source } = detectors.find(({ id }) => id === 'channel-switch') ?? {};
    const finding = textOf(blocked.slice(blocked.indexOf('id="j1-f1"')));
    expect(finding).toContain('The customer can only call (1-800-555-0138).');
    expect(finding).toContain('43 of the 100 points of friction');
    expect(finding).toContain('Let the customer finish here.');
    expect(finding).toContain(why);
    expect(finding).toContain(source);
    expect(finding).toContain('go.meduno.example');
  });

  it('has the baseline beside what is now', () => {
    const counts = {
      steps: 3,
      keystrokes: 11,
      'surveys-before-goal': 0,
      'dead-ends': 1,
      redirects: 2,
    };
    const friction = { score: 24.6, low: 20, high: 30 };
    const baseline = { outcome: 'reached' as const, counts, friction, isEdited: true };
    const text = textOf(renderHtml(reportOf({ ...blockedResult(), baseline })));
    expect(text).toMatch(
      /5 steps baseline: 3 \(\+2\).*keystrokes baseline: 11 .*survey baseline: 0 \(\+1\)/,
    );
    expect(text).toMatch(/100 of 100 mostly waste baseline: 25 \( ?20 to 30\)/);
    expect(text).toContain('In the baseline the journey was reached. The journey was edited since');
    expect(textOf(blocked)).not.toContain('baseline');
  });

  it('sets getting out against getting in, and says what it comes to in a month', () => {
    const both = (out: number, into: number) => ({ in: into, out, ratio: out / into });
    const text = textOf(
      renderHtml(
        reportOf(
          resultOf({
            opposite: {
              journey: 'Join',
              outcome: 'reached',
              ...{ steps: both(9, 3), clicks: both(8, 2), keystrokes: both(5, 5) },
              ...{ pages: both(6, 3), seconds: both(90, 30) },
            },
            volume: {
              perMonth: 12_000,
              source: 'analytics',
              avoidableHours: { value: 31.4, low: 25, high: 40 },
            },
          }),
        ),
      ),
    );
    expect(text).toMatch(
      /Getting out against getting in Getting in: Join ?\. .*steps 9 3 3\.0 times/,
    );
    expect(text).toContain('12,000 customers a month (analytics): 31 avoidable customer-hours');
    expect(text).toContain('80 % interval: 9.9 to 15 s of effort');
  });

  it('explains every detector in its own words', () => {
    const text = textOf(blocked);
    for (const { looksFor } of detectors) expect(text).toContain(looksFor);
  });

  it('links every number to a place that is there', () => {
    const several = renderHtml(reportOf(blockedResult(), resultOf(), unmeasured), { picture });
    for (const html of [blocked, several]) {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
      expect(links.length).toBeGreaterThan(20);
      expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    }
    expect(blocked).toMatch(/<a href="#j1-f2"><strong>1<\/strong><span>premature survey/);
    expect(blocked).toMatch(/<a href="#j1-f1"><strong>1<\/strong><span>dead end/);
  });

  it('says what is to be known of the baseline, and what was accepted', () => {
    const accepted = {
      ...{ gate: 'accepted', limit: '2999-01-01', actual: '2026-01-01', finding: 'f1' },
      ...{ state: 'warned' as const, message: 'Accepted by Ann: a trial.' },
    };
    const report = reportOf(resultOf({ gates: [accepted] }));
    const notes = ['"Book": edited since the baseline was written.', '<b>In the baseline</b>'];
    const text = textOf(renderHtml({ ...report, notes }));
    expect(text).toContain('warning Accepted by Ann: a trial.');
    expect(text).toMatch(/Beside the gates.*"Book": edited since.*<b>In the baseline<\/b>/);
    expect(textOf(renderHtml(report))).not.toContain('Beside the gates');
  });

  it('leads from a gate to the finding it is about, which has its identity to be copied', () => {
    const id = 'redirect:book:click-book:/book';
    const message = `The customer was passed on. This was not so in the baseline. (${id})`;
    const state = 'failed' as const;
    const html = renderHtml(
      reportOf(
        resultOf({
          findings: [findingOf(), findingOf({ id })],
          gates: [{ gate: 'new-finding', limit: 0, actual: 1, finding: id, message, state }],
        }),
      ),
    );
    expect(html).toContain('<a href="#j1-f2"><bdi>The customer was passed on. This was not so in');
    expect(html.split(id)).toHaveLength(2);
    expect(html).toContain(`<code>${id}</code>`);
  });

  it('asks nothing of the network', () => {
    const html = renderHtml(reportOf(pictured), { picture });
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:link|iframe|object|embed|base|form action)\b/);
    const addresses = [...html.matchAll(/\b(?:src|href|srcset|action)="([^"#]+)"/g)];
    expect(addresses.map(([, address]) => address?.slice(0, 16))).toEqual(['data:image/webp;']);
    expect(html).not.toMatch(/url\(|@import/);
  });

  it('lets its own script run and no other', () => {
    const hash = createHash('sha256').update(script).digest('base64');
    expect(scriptHash).toBe(`sha256-${hash}`);
    expect(renderHtml(reportOf(resultOf(), resultOf()))).toContain(`<script>${script}</script>`);
    const later = createHash('sha256').update(laterScript).digest('base64');
    expect(laterScriptHash).toBe(`sha256-${later}`);
    const many = renderHtml(reportOf(...Array.from({ length: 9 }, () => resultOf())));
    expect(many).toContain(`<script>${laterScript}</script>`);
    expect(many.match(/<article/g)).toHaveLength(9);
  });

  it('gives the same page for the same report', () => {
    expect(renderHtml(reportOf(blockedResult()))).toBe(blocked);
  });

  it('gives an unmeasured journey no score, and no counts of nothing', () => {
    const text = textOf(renderHtml(reportOf(unmeasured)));
    expect(text).not.toContain('What to fix first');
    expect(text).toContain('Not measured');
    expect(text).toContain('no score');
    expect(text).not.toContain('0 dead ends');
  });

  it('lists several journeys, the worst first', () => {
    const text = textOf(renderHtml(reportOf(resultOf({ journey: 'Fine' }), blockedResult())));
    expect(text).toMatch(/2 journeys 1 reached · 1 blocked · limits failed on 1/);
    const table = text.slice(0, text.indexOf('The customer'));
    expect(table.indexOf('blocked')).toBeLessThan(table.indexOf('Fine'));
  });

  it('shows others that are about the same job beside a journey', () => {
    const other = resultOf({ journey: 'At the other clinic' });
    const text = textOf(renderHtml(reportOf(blockedResult(), other)));
    expect(text).toMatch(/The same job elsewhere.*At the other clinic/);
    const foreign = resultOf({ job: 'Something else' });
    expect(renderHtml(reportOf(blockedResult(), foreign))).not.toContain('The same job elsewhere');
  });

  it('is a page when no journey was walked', () => {
    expect(textOf(renderHtml(reportOf()))).toContain('No journey was walked.');
  });
});

describe('pictures in report.html', () => {
  it('are in it once, however often they are shown', () => {
    const html = renderHtml(reportOf(pictured), { picture });
    expect(html.split('data:image/webp').length - 1).toBe(1);
    expect(html.split('<use href="#p1"').length - 1).toBeGreaterThan(1);
  });

  it('have the place of a finding outlined, in pixels of the window', () => {
    const html = renderHtml(reportOf(pictured), { picture });
    const [, x, width] = /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"[^>]*class="outline"/.exec(
      html,
    ) ?? [undefined, '', ''];
    expect(Math.abs(Number(x) - 400)).toBeLessThan(10);
    expect(Math.abs(Number(width) - 300)).toBeLessThan(20);
  });

  it('are said to be missing when they cannot be had', () => {
    expect(renderHtml(reportOf(pictured))).not.toContain('<use');
    expect(textOf(renderHtml(reportOf(pictured)))).toContain('No picture was taken.');
  });
});

describe('hostile text in report.html', () => {
  const hostile =
    '</script><script>alert(1)</script><img src=x onerror=alert(2)>" onload="x \u202Egnp.exe\u2069 \u001b[31mred\u001b[0m \u0000\u0007 ]]> \u{1F600}\ud800';
  const text = (more = '') => `${hostile}${more}`;
  const result = resultOf({
    journey: text(),
    job: text(),
    site: text(),
    goal: text(),
    detail: text('x'.repeat(1_000_000)),
    steps: [{ ...stepOf(0, text()), page: text(), needless: text(), screenshot: text() }],
    findings: [
      findingOf({
        id: text(),
        detector: text(),
        kind: text(),
        step: 0,
        page: text(),
        message: text('long '.repeat(200_000)),
        fix: text(),
        evidence: { text: text(), [text()]: text(), why: [text()] },
      }),
    ],
    verdicts: [{ detector: text(), role: 'effort', verdict: 'incomplete', because: text() }],
    notes: [text()],
    tags: [text()],
  });
  const html = renderHtml(reportOf(result, { ...result, outcome: 'blocked' }), {
    picture: () => undefined,
  });

  it('is shown as text', () => {
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img/);
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(html).not.toMatch(/ onload="/);
  });

  it('steers nothing: no control characters, no turned direction, no broken letters', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(html.match(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/g)).toBeNull();
    expect(html.match(/\p{Cs}/gu)).toBeNull();
  });

  it('is cut with a mark', () => {
    expect(html).toContain('[…cut]');
    expect(html.length).toBeLessThan(200_000);
  });
});

const picture = (path: string) =>
  path === 'screenshots/one.webp' ? 'data:image/webp;base64,AAAA' : undefined;

const pictured = resultOf({
  steps: [{ ...stepOf(0, 'open /'), screenshot: 'screenshots/one.webp' }],
  findings: [
    findingOf({
      step: 0,
      rect: { x: 400, y: 200, width: 300, height: 100 },
    }),
  ],
});

const unmeasured = resultOf({
  outcome: 'unmeasured',
  reason: 'unreachable',
  detail: 'The site did not answer.',
  friction: null,
  counts: { ...resultOf().counts, pages: 0 },
});

/** What a reader gets to read. */
function textOf(html: string): string {
  return html
    .replace(/<(style|script|title)>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}
