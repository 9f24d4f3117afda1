import { describe, expect, it } from 'vitest';
import { columns } from '../../src/report/terminal/layout.ts';
import { renderComparison, renderTerminal } from '../../src/report/terminal.ts';
import type { Report } from '../../src/score/result.ts';
import { blockedResult, findingOf, reportOf, resultOf, stepOf } from './report-of.ts';

const plain = (report: Report, width = 80) => renderTerminal(report, { colour: false, width });

const unmeasured = resultOf({
  outcome: 'unmeasured',
  reason: 'off-script',
  detail: 'There is no button "Book". Nearest: "Book now", "Back".',
  endedInStep: 1,
  friction: null,
});

describe('the terminal report', () => {
  it.each([
    ['reached', reportOf(resultOf())],
    ['blocked', reportOf(blockedResult())],
    ['unmeasured', reportOf(unmeasured)],
    ['several', reportOf(resultOf(), blockedResult(), unmeasured)],
  ])('%s', async (name, report) => {
    await expect(plain(report)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it.each([40, 60, 80, 100])('has no line wider than %i columns', (width) => {
    const long = 'x'.repeat(300);
    const wide = '予約が完了しました。'.repeat(30);
    const report = reportOf(
      blockedResult(),
      resultOf({
        journey: wide,
        site: `https://${long}.example/`,
        findings: [findingOf({ message: wide, page: `https://a.example/${long}`, fix: long })],
        steps: [stepOf(0, long), stepOf(1, wide)],
        notes: [long],
      }),
    );
    const tooWide = plain(report, width)
      .split('\n')
      .filter((line) => columns(line) > width);
    expect(tooWide).toEqual([]);
  });

  it('says the same without colours as with them', () => {
    const report = reportOf(blockedResult(), unmeasured, resultOf());
    const coloured = renderTerminal(report, { colour: true, width: 80 });
    expect(coloured).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain(report));
    expect(plain(report)).not.toContain('\u001b');
  });

  it('cuts what a page says at length', () => {
    const text = plain(
      reportOf(resultOf({ findings: [findingOf({ message: 'word '.repeat(400) })] })),
    );
    expect(text.match(/word/g)?.length).toBeLessThan(100);
    expect(text).toContain('…');
  });
});

describe('a friction score', () => {
  const lineFor = (score: number) =>
    plain(reportOf(resultOf({ friction: { score, low: 0, high: 100, words: 'noticeable' } })))
      .split('\n')
      .find((line) => line.startsWith('Friction'));

  it.each([
    [0.2, 'Friction under 1 of 100'],
    [56.6, 'Friction 57 of 100'],
    [99.8, 'Friction 99 of 100'],
    [100, 'Friction 100 of 100'],
  ])('of %d reads "%s"', (score, words) => {
    expect(lineFor(score)).toContain(`${words}, noticeable (lower is better)`);
  });
});

describe('text from a page', () => {
  const hostile =
    'Sorry\u001b[2J\u001b[1;31m red\u001b]0;title\u0007 \u009b31m\r\nFAILED gone\u0008\u202eevil\u2066\u200b \u001b]8;;http://x.example\u001b\\link\u001b]8;;\u001b\\';
  const report = reportOf(
    resultOf({
      journey: hostile,
      outcome: 'blocked',
      detail: hostile,
      findings: [findingOf({ message: hostile, page: `https://a.example/${hostile}` })],
      steps: [stepOf(0, hostile), stepOf(1, hostile)],
      notes: [hostile],
    }),
    resultOf(),
  );

  it('cannot steer the terminal', () => {
    const harmful = plain(report)
      .replaceAll('\n', '')
      .match(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu);
    expect(harmful).toBeNull();
  });

  it('keeps its words, and begins no line of its own', () => {
    expect(plain(report)).toContain('Sorry red FAILED gone evil link');
    expect(plain(report)).not.toMatch(/^FAILED/m);
  });

  it('is safe in the comparison too', () => {
    const [first, other] = report.results;
    if (first === undefined || other === undefined) throw new Error('two results');
    expect(
      renderComparison({ ...first, job: '' }, other, { colour: false, width: 80 }),
    ).not.toContain('\u001b');
  });
});

describe('the comparison', () => {
  it('shows two walks of one job side by side', async () => {
    const heads = ['as it was found', 'done well'] as const;
    const text = renderComparison(blockedResult(), resultOf(), { colour: false, width: 80, heads });
    await expect(text).toMatchFileSnapshot('golden/comparison.txt');
  });
});
