import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/gate/compare-reports.ts';
import { comparisonFormats } from '../../src/report/comparison-formats.ts';
import { formats } from '../../src/report/formats.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';
import { findingOf, reportOf, resultOf, stepOf } from './report-of.ts';

/** What a page may say to steer whoever shows it. Each ends in a word that must be shown. */
const hostile: readonly (readonly [string, string])[] = [
  ['<script>alert(1)</script><img src=x onerror=alert(1)>', 'alert'],
  [']]></system-out><testcase name="planted"/>', 'planted'],
  ['\u001b[2J\u001b]0;title\u0007painted', 'painted'],
  ['=cmd|" /C calc"!A0', 'calc'],
  ['| a | `b` **c** [d](javascript:alert(1)) # heading', 'heading'],
  ['\n::error::planted', 'planted'],
  ['\n##[error]planted', 'planted'],
  ['\u202eright to left\u2066', 'left'],
  ['nul\u0000 bell\u0007 half\ud800 \ufffe end', 'end'],
  ['"quoted", and a comma', 'comma'],
];
const long = `begin ${'long title '.repeat(100_000)}`;

/** The text in every place that a page, or a journey about it, has a say in. */
const saying = (text: string): JourneyResult =>
  resultOf({
    journey: text,
    job: text,
    goal: text,
    outcome: 'blocked',
    reason: 'soft-error',
    detail: text,
    findings: [
      findingOf({
        message: text,
        fix: text,
        page: `https://a.example/${text}`,
        blocks: true,
        evidence: {
          text,
          fields: [{ label: text, [text.slice(0, 60)]: text }],
          answers: { given: text, accept: { said: text }, reject: { said: text } },
          deep: [{ deeper: [[{ deepest: [{ of: [text] }] }]] }],
        },
      }),
    ],
    steps: [stepOf(0, text), stepOf(1, text)],
    notes: [text],
    gates: [
      { gate: 'outcome', limit: 'reached', actual: 'blocked', state: 'failed', message: text },
    ],
  });

const style = { colour: false, width: 80 };

/** Every format, of reports and of comparisons, with the text wherever it can stand. */
const all: readonly (readonly [string, (text: string) => Promise<string>])[] = [
  ...Object.entries(formats).map(
    ([name, load]) =>
      [name, async (text: string) => (await load())(reportOf(saying(text)), style)] as const,
  ),
  ...Object.entries(comparisonFormats).map(
    ([name, load]) =>
      [
        `${name} of a comparison`,
        async (text: string) => (await load())(compared(text), style),
      ] as const,
  ),
];

/** Two results, several on a job, and three over time, all saying the same. */
const compared = (text: string) =>
  compareReports(
    [[saying(text), saying(text)], [saying(text)], [{ ...saying(text), findings: [] }]].map(
      (results) => ({ name: text, report: reportOf(...results) }),
    ),
  );

describe.each(all)('%s', (name, render) => {
  const isJson = name.startsWith('json');

  it.each(hostile)('shows %j as text', async (text, word) => {
    const shown = await render(text);
    expect(shown).toContain(word);
    // JSON writes these characters out, and every other format leaves them out.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(shown).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(shown).not.toMatch(/^\s*::error::planted/m);
    // In JSON it stands behind a quote, where no log takes it for an order.
    expect(shown).not.toMatch(isJson ? /^\s*##\[error\]/m : /##\[error\]/);
    if (/^(html|junit|markdown)/.test(name)) expect(shown).not.toMatch(/(?<!\\)<(script|img)/);
    if (isJson)
      expect(JSON.stringify(JSON.parse(shown))).toContain(JSON.stringify(text).slice(1, 40));
  });

  it('cuts a title of a megabyte, with a mark', async () => {
    const shown = await render(long);
    expect(shown).toContain('begin');
    expect(shown).toContain('…');
    expect(shown.length).toBeLessThan(200_000);
  });
});
