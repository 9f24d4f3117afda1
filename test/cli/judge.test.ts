import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveReport, saveTraces } from '../../src/commands/files/save-results.ts';
import { judge } from '../../src/pipeline.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { commandLine } from '../helpers/command-line.ts';
import { traceOf } from '../helpers/trace-of.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'friction-judge-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const named = (journey: string): Trace => {
  const trace = traceOf();
  return { ...trace, journey: { ...trace.journey, journey } };
};

/** What `friction run` leaves behind. */
async function saved(...traces: readonly Trace[]): Promise<string> {
  const out = path.join(cwd, 'friction-report');
  const names = await saveTraces(out, traces);
  return saveReport(
    out,
    judge(traces, {
      missingBaseline: 'friction-baseline.json',
      traceFile: (index) => names[index] ?? '',
    }),
  );
}

describe('friction judge', () => {
  it('gives the same report as the run did, in the same order', async () => {
    const report = readFileSync(await saved(named('B'), named('A')), 'utf8');
    const { out } = await commandLine(['judge', '--format', 'json'], { cwd });
    expect(out).toBe(report);
    const named2 = ['judge', 'friction-report', '--format', 'json'];
    expect((await commandLine(named2, { cwd })).out).toBe(report);
  });

  it('judges single traces', async () => {
    await saved(named('B'), named('A'));
    const argv = ['judge', 'friction-report/traces/a.json', '--format', 'json'];
    const { results } = JSON.parse((await commandLine(argv, { cwd })).out);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ journey: 'A', trace: 'traces/a.json' });
  });

  it('needs no report beside the traces', async () => {
    rmSync(await saved(named('B'), named('A')));
    const { out } = await commandLine(['judge', '--format', 'json'], { cwd });
    const { results } = JSON.parse(out);
    expect(results.map(({ journey }: { journey: string }) => journey)).toEqual(['A', 'B']);
  });

  it.each(['', 'not JSON', 'null', '{"results": 3}', '{"results": [{}]}'])(
    'is not stopped by a damaged report: %j',
    async (text) => {
      writeFileSync(await saved(named('B'), named('A')), text);
      const { code, out } = await commandLine(['judge', '--format', 'json'], { cwd });
      expect(code).toBe(0);
      expect(JSON.parse(out).results).toHaveLength(2);
    },
  );

  it('writes a report of its own where it is asked to, and leaves the first alone', async () => {
    const first = await saved(named('A'));
    writeFileSync(first, readFileSync(first, 'utf8').replace('"results"', ' "results"'));
    const before = readFileSync(first, 'utf8');
    await commandLine(['judge', '--out', 'again'], { cwd });
    const again = JSON.parse(readFileSync(path.join(cwd, 'again/report.json'), 'utf8'));
    expect(again.results[0].trace).toBe('../friction-report/traces/a.json');
    expect(readFileSync(path.join(cwd, 'again/report.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(readFileSync(first, 'utf8')).toBe(before);
  });

  it('says where traces come from when there are none', async () => {
    const { code, err } = await commandLine(['judge'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('There are no traces in friction-report.');
  });

  it('refuses what is no trace', async () => {
    writeFileSync(path.join(cwd, 'package.json'), '{}');
    const { code, err } = await commandLine(['judge', 'package.json'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('is not a trace');
  });
});
