import { describe, expect, it } from 'vitest';
import { formats } from '../../src/report/formats.ts';
import type { JourneyResult } from '../../src/score/result.ts';
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
      findingOf({ message: text, fix: text, page: `https://a.example/${text}`, blocks: true }),
    ],
    steps: [stepOf(0, text), stepOf(1, text)],
    notes: [text],
    gates: [
      { gate: 'outcome', limit: 'reached', actual: 'blocked', state: 'failed', message: text },
    ],
  });

const style = { colour: false, width: 80 };

describe.each(Object.entries(formats))('%s', (name, load) => {
  it.each(hostile)('shows %j as text', async (text, word) => {
    const shown = (await load())(reportOf(saying(text)), style);
    expect(shown).toContain(word);
    // JSON writes these characters out, and every other format leaves them out.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(shown).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    expect(shown).not.toMatch(/^\s*::error::planted/m);
    if (name !== 'json') {
      expect(shown).not.toMatch(/##\[error\]/);
      expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
    if (!['json', 'csv', 'terminal', 'github'].includes(name)) {
      expect(shown).not.toMatch(/(?<!\\)<(script|img)/);
    }
  });

  // The record keeps what was kept of the page; whatever shows it cuts.
  it.skipIf(name === 'json')('cuts a title of a megabyte, with a mark', async () => {
    const shown = (await load())(reportOf(saying(long)), style);
    expect(shown).toContain('begin');
    expect(shown).toContain('…');
    expect(shown.length).toBeLessThan(200_000);
  });
});
