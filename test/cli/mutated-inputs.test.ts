import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../helpers/command-line.ts';
import { mutatedJson, mutatedText } from '../helpers/mutated.ts';
import { workplace } from '../helpers/workplace.ts';

// Whatever becomes of a file: every command that reads it ends, in words, and never by a mistake of ours. A few of each kind
// are tried with every test; MUTATED=125 tries 500 in all.
const runs = Number(process.env.MUTATED ?? 5);
/** A busy machine takes long over what is done in a second. */
const patience = 1_200_000;
const options = { numRuns: runs, seed: Number(process.env.MUTATED_SEED ?? 1) };

const place = workplace();
const golden = path.resolve(import.meta.dirname, '../golden');
const journeys = path.resolve(import.meta.dirname, '../../fixtures');
const textsIn = (folder: string): readonly string[] =>
  readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));

const traces = textsIn(path.join(golden, 'traces'));

/** The reports of these walks. */
async function reportsOf(texts: readonly string[]): Promise<readonly string[]> {
  for (const [at, text] of texts.entries()) {
    place.write(`walks/${at}.json`, text);
    await commandLine(['judge', `walks/${at}.json`, '--out', `judged/${at}`], { cwd: place.cwd });
  }
  return texts.map((_, at) => place.read(`judged/${at}/report.json`));
}

async function endsInWords(...argvs: readonly (readonly string[])[]): Promise<void> {
  for (const argv of argvs) {
    const { code, out, err } = await commandLine(argv, { cwd: place.cwd });
    expect([0, 1, 2, 3], `${argv.join(' ')}: ${err}`).toContain(code);
    expect(`${out}${err}`).not.toMatch(/Something went wrong inside friction|^ {4}at /m);
    // A refusal says something.
    if (code === 2) expect(err.trim()).not.toBe('');
  }
}

const damaged = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(...texts.flatMap((text) => [mutatedJson(text), mutatedText(text)]));

describe('a damaged or hostile file ends in words', () => {
  it(
    'a trace',
    async () => {
      const property = fc.asyncProperty(damaged(traces), async (text) => {
        place.write('friction-report/traces/one.json', text);
        await endsInWords(['judge'], ['judge', '--format', 'json', '--out', 'again']);
      });
      await fc.assert(property, options);
    },
    patience,
  );

  it(
    'a report',
    async () => {
      const reports = await reportsOf(traces);
      const property = fc.asyncProperty(damaged(reports), async (text) => {
        place.write('friction-report/report.json', text);
        place.write('other/report.json', reports[0] ?? '');
        const shown = ['html', 'markdown', 'junit', 'csv', 'github'].map((name) => [
          'report',
          '--format',
          name,
        ]);
        await endsInWords(
          ...shown,
          ['report', '--redact'],
          ['compare', 'friction-report', 'other'],
          ['merge', 'friction-report', 'other', '--out', 'both'],
          ['baseline', 'friction-report'],
          ['judge', 'friction-report'],
        );
      });
      await fc.assert(property, options);
    },
    patience,
  );

  it(
    'a baseline',
    async () => {
      const [report = ''] = await reportsOf(traces.slice(0, 1));
      place.write('friction-report/report.json', report);
      place.write('friction-report/traces/one.json', traces[0] ?? '');
      await commandLine(['baseline', 'friction-report'], { cwd: place.cwd });
      const whole = place.read('friction-baseline.json');
      const property = fc.asyncProperty(damaged([whole]), async (text) => {
        place.write('friction-baseline.json', text);
        await endsInWords(
          ['judge', 'friction-report/traces'],
          ['baseline', 'friction-report', '--tighten'],
          ['baseline', 'friction-report', '--prune'],
        );
      });
      await fc.assert(property, options);
    },
    patience,
  );

  it(
    'a journey',
    async () => {
      const texts = ['clinic', 'acting', 'interruption', 'checkout'].map((name) =>
        readFileSync(path.join(journeys, name, 'journey.yaml'), 'utf8'),
      );
      const property = fc.asyncProperty(fc.oneof(...texts.map(mutatedText)), async (text) => {
        place.write('one.yaml', text);
        await endsInWords(['check', 'one.yaml']);
      });
      await fc.assert(property, { ...options, numRuns: runs * 2 });
    },
    patience,
  );
});
