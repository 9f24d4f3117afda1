import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.tsx';
import { renderJson } from '../../src/report/json.ts';
import { redactReport } from '../../src/report/redact/redact-report.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { reportOf, resultOf } from './report-of.ts';

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
    expect(redactReport(report).results[0]?.repeated).toEqual(repeated);
  });

  it('says nothing of one walk', () => {
    const once = reportOf(resultOf());
    expect(renderTerminal(once, { colour: false, width: 80 })).not.toContain('Geometric');
    expect(renderHtml(once)).not.toContain('Geometric');
  });
});
