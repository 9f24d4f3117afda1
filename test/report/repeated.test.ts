import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../src/detect/index.ts';
import { renderCsv } from '../../src/report/csv.ts';
import { renderGithub } from '../../src/report/github.ts';
import { renderHtml } from '../../src/report/html/page/render-html.tsx';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { redactReport } from '../../src/report/redact/redact-report.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { blockedResult, reportOf, resultOf } from './report-of.ts';

const repeated = {
  runs: 5,
  waits: { mean: 6.13, low: 5.2, high: 7.42 },
  longestWait: { mean: 3, low: 3, high: 3 },
  effort: { mean: 33.8, low: 32.6, high: 36.1 },
  avoidable: { mean: 5.1, low: 0, high: 8 },
};
const words =
  'Geometric means of 5 runs, with 80 % intervals: 6.1 s (5.2 to 7.4 s) of waiting, longest wait 3.0 s, 34 s (33 to 36 s) of effort, 5.1 s (0.0 to 8.0 s) of it avoidable';
const report = reportOf(resultOf({ repeated }));
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

describe('what several walks took', () => {
  it('is said at the terminal, in HTML and in JSON, and stays where names are taken out', () => {
    expect(oneLine(renderTerminal(report, { colour: false, width: 80 }))).toContain(words);
    expect(oneLine(renderHtml(report))).toContain(words);
    expect(JSON.parse(renderJson(report)).results[0].repeated).toEqual(repeated);
    expect(redactReport(report, detectors).results[0]?.repeated).toEqual(repeated);
  });

  it('is told with each finding in every format: in how many walks it was seen, and in how many the way was closed', () => {
    const walked = blockedResult();
    const { detail, reason, counts, effort, friction, trace } = walked;
    const run = { detail, reason, counts, effort, friction, trace, findings: [] };
    const runs = (['blocked', 'reached', 'reached', 'reached', 'reached'] as const).map(
      (outcome, at) => ({ ...run, run: at + 1, outcome }),
    );
    const findings = walked.findings.map((one) => ({ ...one, seenIn: { runs: 2, of: 5 } }));
    const several = reportOf({ ...walked, runs, repeated, findings });
    const seen = /[Ss]een in 2 of 5 runs/;
    const texts = [
      renderTerminal(several, { colour: false, width: 80 }),
      ...[renderHtml, renderMarkdown, renderJunit, renderGithub].map((render) => render(several)),
    ].map(oneLine);
    for (const text of texts) expect(text).toMatch(seen);
    for (const text of texts.slice(0, 3)) expect(text).toContain('in 1 of 5 runs');
    for (const text of texts.slice(0, 2)) {
      expect(text).toContain('Counts: the most of any run, waiting the mean. All else: run 1, the');
    }
    const [heads = [], ...rows]: string[][] = parse(renderCsv(several), { bom: true });
    const cell = (row: readonly string[], name: string) => row[heads.indexOf(name)];
    expect(rows.map((row) => [cell(row, 'runs'), cell(row, 'seenInRuns')])).toEqual([
      ['5', ''],
      ...findings.map(() => ['5', '2']),
    ]);
  });

  it('says nothing of one walk', () => {
    const once = reportOf(resultOf());
    expect(renderTerminal(once, { colour: false, width: 80 })).not.toContain('Geometric');
    expect(renderHtml(once)).not.toContain('Geometric');
  });
});
