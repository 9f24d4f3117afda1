import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/gate/compare-reports.ts';
import { comparisonFormats } from '../../src/report/comparison-formats.ts';
import { columns } from '../../src/report/terminal/layout.ts';
import type { JourneyResult, Report } from '../../src/score/model/result.ts';
import { detectorOf } from '../helpers/detected-of.ts';
import { blockedResult, findingOf, reportOf, resultOf, stepOf } from './report-of.ts';

const style = { colour: false, width: 80 };
const names = Object.keys(comparisonFormats) as readonly (keyof typeof comparisonFormats)[];
const compared = (...reports: readonly Report[]) =>
  compareReports(reports.map((report, at) => ({ name: `${at + 1}.json`, report })));
const shown = async (name: (typeof names)[number], ...reports: readonly Report[]) =>
  (await comparisonFormats[name]())(compared(...reports), style);
const at = (day: string, result: JourneyResult): Report => ({
  ...reportOf(result),
  startedAt: `2026-01-0${day}T10:00:00.000Z`,
});

const found = blockedResult();
const blocked: JourneyResult = {
  ...found,
  findings: found.findings.map((finding) => ({ ...finding, id: `${finding.detector}:book` })),
};
const clear = resultOf({
  verdicts: ['interruption', 'channel-switch', 'redirect'].map((detector) => ({
    detector,
    role: detectorOf(detector).role,
    verdict: 'clear' as const,
    because: '',
  })),
});

describe('a comparison at a terminal', () => {
  it('says what got better, what got worse, and what is gone', async () => {
    const text = await shown('terminal', reportOf(blocked), reportOf(clear));
    expect(text).toMatch(/Better: outcome blocked → reached, steps 5 → 3,/);
    expect(text).toContain('Worse: nothing.');
    expect(text).toContain('3 findings gone, 0 new, 0 in both.');
    expect(text).toMatch(/^Steps +5 +3 +2 fewer +better$/m);
    expect(text).toMatch(/^Friction \(lower is better\) +100 +0 +100 points less +better$/m);
    expect(text).toMatch(/^ {2}Gone: A premature survey$/m);
  });

  it('does not say that nothing is better beside a finding that is gone, or worse beside a new one', async () => {
    const one = { ...clear, findings: [findingOf({ id: 'redirect:a' })] };
    const text = await shown('terminal', reportOf(one), reportOf(clear));
    expect(text).toContain('Better: no measure.');
    expect(text).toContain('Worse: nothing.');
    const back = await shown('terminal', reportOf(clear), reportOf(one));
    expect(back).toContain('Better: nothing.');
    expect(back).toContain('Worse: no measure.');
  });

  it('says it where there is no difference', async () => {
    const slower = { ...clear, effort: { ...clear.effort, total: clear.effort.total + 0.3 } };
    const text = await shown('terminal', reportOf(clear), reportOf(slower));
    expect(text).toMatch(/^All effort +12 s +13 s +0.3 s more +no difference$/m);
  });

  it('draws sites on one job as bars, the longest as wide as there is room', async () => {
    const rival = { ...blocked, site: 'https://rival.example' };
    const text = await shown('terminal', reportOf(clear, rival));
    expect(text).toContain('One job, 2 ways (desktop)');
    const [, ours = '', theirs = ''] =
      /^clinic\.example +(░+█*) 12 s\n.*^rival\.example +(░+█+) 43 s$/ms.exec(text) ?? [];
    expect(theirs.length).toBeGreaterThan(3 * ours.length);
    expect(theirs.length).toBeGreaterThan(40);
  });

  it('breaks a trend where the journey was edited', async () => {
    const edited = { ...clear, journeyDigest: '1'.repeat(64) };
    const text = await shown('terminal', at('1', clear), at('2', clear), at('3', edited));
    const lines = text.split('\n');
    const gap = lines.findIndex((line) => line.includes('the journey was edited'));
    expect(lines[gap - 1]).toMatch(/^2026-01-02 10:00 UTC .* no difference$/);
    expect(lines[gap + 1]).toMatch(/^2026-01-03 10:00 UTC .*·$/);
  });

  it('is no wider than the terminal', async () => {
    const rival = { ...blocked, site: `https://${'long.'.repeat(40)}example` };
    const reports = [at('1', blocked), at('2', clear), at('3', rival)];
    for (const width of [60, 80]) {
      const render = await comparisonFormats.terminal();
      const lines = render(compared(...reports), { colour: false, width }).split('\n');
      expect(lines.filter((line) => columns(line) > width)).toEqual([]);
    }
  });
});

describe('a comparison for others', () => {
  it('is JSON that says the same as the data', async () => {
    const reports = [reportOf(blocked), reportOf(clear)];
    expect(JSON.parse(await shown('json', ...reports))).toEqual(
      JSON.parse(JSON.stringify(compared(...reports))),
    );
  });

  it('is Markdown with tables', async () => {
    const text = await shown('markdown', at('1', blocked), at('2', clear), at('3', clear));
    const tree = fromMarkdown(text, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    const kinds = tree.children.map(({ type }) => type);
    expect(kinds.filter((kind) => kind === 'table')).toHaveLength(2);
    expect(text).toContain('| Steps | 5 | 3 | 2 fewer | **better** |');
    expect(text).toContain('- **Gone**: A premature survey (step 2');
  });

  it('is one page that asks nothing of the network', async () => {
    const rival = { ...clear, site: 'https://rival.example' };
    const html = await shown('html', at('1', blocked), at('2', clear), at('3', rival));
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:link|iframe|script|img)\b|\b(?:src|action)=/);
    expect(html).toMatch(/<th scope="row">Steps<\/th><td>5<\/td><td>3<\/td><td>2 fewer<\/td>/);
    expect(html).toContain('over time');
    expect(html).toMatch(/One job, 2 ways/);
  });
});

describe('text of a page in a comparison', () => {
  const hostile = [
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '\u001b[2J\u001b]0;title\u0007 | a | `b` **c** [d](javascript:alert(1))',
    '\n::error::planted \u202eright to left\u2066 ##[error]planted',
    '\n# heading nul\u0000 half\ud800 end',
  ];
  const saying = (text: string): JourneyResult => ({
    ...clear,
    job: text,
    site: text,
    detail: text,
    journey: text,
    findings: [findingOf({ message: text, fix: text, detector: 'redirect', kind: text })],
    steps: [stepOf(0, text), stepOf(1, text)],
  });
  const plain = (text: string) => {
    const other = {
      ...saying(text),
      findings: [],
      journeyDigest: '1',
      outcome: 'blocked' as const,
    };
    const only = { ...saying(text), journey: `${text} alone`, job: '' };
    return [
      at('1', saying(text)),
      at('2', other),
      { ...reportOf(other, only), startedAt: `2026-01-03${text}` },
    ];
  };

  it.each(names)('is shown as text in %s', async (name) => {
    for (const text of hostile) {
      const out = await shown(name, ...plain(text));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
      expect(out).not.toMatch(/^\s*::error::planted/m);
      if (name === 'json') continue;
      expect(out).not.toMatch(/##\[error\]|[\u202a-\u202e\u2066-\u2069]/);
      if (name !== 'terminal') expect(out).not.toMatch(/(?<!\\)<(script|img)/);
    }
  });

  it('makes nothing of Markdown but text', async () => {
    const typesIn = (markdown: string) => {
      const tree = fromMarkdown(markdown, {
        extensions: [gfm()],
        mdastExtensions: [gfmFromMarkdown()],
      });
      return new Set([...JSON.stringify(tree).matchAll(/"type":"(\w+)"/g)].map(([, type]) => type));
    };
    const harmless = typesIn(await shown('markdown', ...plain('harmless')));
    for (const text of hostile) {
      expect(typesIn(await shown('markdown', ...plain(text)))).toEqual(harmless);
    }
  });

  it.each(['terminal', 'markdown', 'html'] as const)('is cut in %s, with a mark', async (name) => {
    const out = await shown(name, ...plain(`begin ${'long title '.repeat(100_000)}`));
    expect(out).toMatch(/…/);
    expect(out.length).toBeLessThan(100_000);
  });
});
