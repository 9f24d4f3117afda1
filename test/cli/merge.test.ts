import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveReport, saveTraces } from '../../src/commands/files/save-results.ts';
import { judge } from '../../src/pipeline.ts';
import { renderJson } from '../../src/report/json.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { commandLine } from '../helpers/command-line.ts';
import { tracedStep, traceOf } from '../helpers/trace-of.ts';
import { workplace } from '../helpers/workplace.ts';
import { reportOf } from '../report/report-of.ts';

const place = workplace();
const friction = (...argv: readonly string[]) => commandLine(argv, { cwd: place.cwd });

/** A walk with a picture of its own, saved as `friction run` saves it. */
async function walked(folder: string, journey: string, slug: string, site = 'https://a.example') {
  const screenshot = `screenshots/${slug}/step-01.webp`;
  const made = traceOf();
  const steps = [tracedStep(0, { screenshot })];
  const trace: Trace = { ...made, steps, journey: { ...made.journey, journey, site } };
  const out = path.join(place.cwd, folder);
  place.write(`${folder}/${screenshot}`, `RIFF....WEBP of ${journey} on ${site}`);
  const names = await saveTraces(out, [trace]);
  await saveReport(
    out,
    judge([trace], {
      missingBaseline: 'friction-baseline.json',
      traceFile: (index) => names[index] ?? '',
    }),
  );
}

describe('friction merge', () => {
  it('brings reports, traces and pictures together', async () => {
    await walked('parts/one', 'Book', 'book');
    await walked('parts/two', 'Pay', 'pay');
    const { code, out, err } = await friction('merge', 'parts', '--format', 'json');
    expect(code).toBe(0);
    expect(err).toContain('friction-report/report.html');
    expect(out).toBe(place.read('friction-report/report.json'));
    expect(place.report().results.map(({ journey }) => journey)).toEqual(['Book', 'Pay']);
    expect(place.read('friction-report/screenshots/pay/step-01.webp')).toContain('of Pay');
    expect((await friction('judge', '--format', 'json')).out).toBe(out);
    const named = await friction('merge', 'parts/one', 'parts/two/report.json', '--out', 'again');
    expect(named.code).toBe(0);
    expect(place.read('again/report.json')).toBe(out);
  });

  it('keeps apart what has the same name', async () => {
    await walked('one', 'Book', 'book');
    await walked('two', 'Book', 'book', 'https://b.example');
    expect((await friction('merge', 'one', 'two')).code).toBe(0);
    expect(place.report().results.map(({ trace, steps }) => [trace, steps[0]?.screenshot])).toEqual(
      [
        ['traces/book.json', 'screenshots/book/step-01.webp'],
        ['traces/book-2.json', 'screenshots/book-2/step-01.webp'],
      ],
    );
    expect(place.read('friction-report/screenshots/book-2/step-01.webp')).toContain('b.example');
    const judged = await friction('judge', '--format', 'json');
    expect(judged.out).toBe(place.read('friction-report/report.json'));
  });

  it('takes a missing shard for no pass', async () => {
    const shard = { index: 1, of: 2, positions: [] };
    place.write('one/report.json', renderJson({ ...reportOf(), shard }));
    const { code, err } = await friction('merge', 'one');
    expect(code).toBe(3);
    expect(err).toContain('missing of the shards: 2.');
    expect(place.report().notes).toEqual(['Not whole: of 2 shards these are missing: 2.']);
  });

  it('refuses in a sentence, and writes nothing', async () => {
    await walked('one', 'Book', 'book');
    await walked('two', 'Book', 'book');
    const twice = await friction('merge', 'one', 'two');
    expect(twice.code).toBe(2);
    expect(twice.err).toContain('A journey can be in one of the reports only.');
    expect((await friction('merge', 'one', '--out', 'one')).err).toContain('Choose another folder');
    place.write('three/report.json', place.read('two/report.json').replace(/n": \d+,/, 'n": 99,'));
    expect((await friction('merge', 'one', 'three')).err).toContain(
      'Read it with a newer friction',
    );
    expect((await friction('merge', 'nowhere')).err).toContain('nowhere is not there');
    expect(existsSync(path.join(place.cwd, 'friction-report'))).toBe(false);
  });

  it('follows no path out of its folder', async () => {
    await walked('one', 'Book', 'book');
    place.write('secret.json', 'secret');
    const text = place.read('one/report.json');
    place.write('one/report.json', text.replaceAll('traces/book.json', '../secret.json'));
    await friction('merge', 'one');
    expect(place.report().results[0]?.trace).toBe('');
  });
});

describe('--shard', () => {
  it.each(['0/2', '3/2', '2', 'a/b', '1/0', '-1/2', '1.5/2'])('%s is refused', async (text) => {
    const { code, err } = await friction('run', 'x.yaml', '--shard', text);
    expect(code).toBe(2);
    expect(err).toMatch(/^--shard cannot be .+ such as 2\/5\.\n$/);
  });
});
