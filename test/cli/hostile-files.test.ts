import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readBaseline } from '../../src/gate/read-baseline.ts';
import { judge } from '../../src/pipeline.ts';
import { renderJson } from '../../src/report/json.ts';
import { parseReport } from '../../src/score/runs/parse-report.ts';
import { parseTrace } from '../../src/trace/read-trace.ts';
import { commandLine } from '../helpers/command-line.ts';
import { hostileText, poisoned } from '../helpers/poisoned.ts';
import { workplace } from '../helpers/workplace.ts';

const golden = path.resolve(import.meta.dirname, '../golden/traces');
const textOf = (name: string): string => readFileSync(path.join(golden, `${name}.json`), 'utf8');
const names = readdirSync(golden).map((file) => path.parse(file).name);

const accepts =
  (read: (text: string) => unknown) =>
  (text: string): boolean => {
    try {
      read(text);
      return true;
    } catch {
      return false;
    }
  };
const isReport = accepts((text) => parseReport(text, 'r'));
const isTrace = accepts((text) => judge([parseTrace(text, 't')]));
const isBaseline = accepts((text) => readBaseline(text, 'b'));

/** What the walk of a trace came to, as its report.json says. */
const reportOf = (...of: readonly string[]): string =>
  renderJson(
    judge(
      of.map((name) => parseTrace(textOf(name), name)),
      { traceFile: (index) => `traces/${index}.json` },
    ),
  );

/** A busy machine takes long over what is done in a second. */
const patience = 300_000;
vi.setConfig({ testTimeout: patience });

const place = workplace();
const run = (command: string) => commandLine(command.split(' '), { cwd: place.cwd });

const formats = ['terminal', 'json', 'html', 'junit', 'markdown', 'github', 'csv'];

/** Everything that a command printed, and every text that it wrote. */
async function outputsOf(command: string): Promise<ReadonlyMap<string, string>> {
  const { code, out, err } = await run(command);
  expect([code, err], command).not.toEqual([3, expect.stringMatching(/^ +at /m)]);
  const file = / --format (\w+)=(\S+)/.exec(command);
  const written =
    file && existsSync(path.join(place.cwd, file[2] ?? '')) ? place.read(file[2] ?? '') : '';
  return new Map([
    [`${command}, printed`, out],
    [`${command}, said`, err],
    [`${command}, written`, written],
  ]);
}

function expectHarmless(outputs: ReadonlyMap<string, string>): void {
  for (const [name, text] of outputs) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    expect(text, name).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(text, name).not.toMatch(/^\s*::(error|warning|set-output)\b[^:]*::planted/m);
    expect(text, name).not.toMatch(/^\s*##\[/m);
    if (/json|csv/.test(name) || !name.endsWith('written')) continue;
    expect(text, name).not.toMatch(/##\[/);
    if (/html|junit|markdown/.test(name)) expect(text, name).not.toMatch(/(?<!\\)<img src=x/);
    if (/markdown/.test(name)) expect(text, name).not.toMatch(/(?<!\\)!?(?<!\\)\[[xa]\]\(|@all/);
  }
}

describe('a report that says what it should not', () => {
  let report = '';
  beforeAll(() => {
    report = poisoned(JSON.parse(reportOf(...names)), isReport);
  }, patience);

  it('says it in most of its places', () => {
    expect(isReport(report)).toBe(true);
    expect(report.split(JSON.stringify(hostileText).slice(1, -1)).length).toBeGreaterThan(1000);
  });

  it.each(formats)('steers nobody as %s', async (format) => {
    place.write('friction-report/report.json', report);
    expectHarmless(await outputsOf(`report --format ${format}=out.${format}`));
    expectHarmless(await outputsOf(`report --redact --format ${format}=redacted.${format}`));
  });

  it('steers nobody who reads what the other commands print', async () => {
    place.write('friction-report/report.json', report);
    place.write('other/report.json', reportOf(names[0] ?? ''));
    const commands = [
      'report',
      'explain --score friction-report',
      'merge friction-report other --out both --format markdown=merged.markdown',
      'judge friction-report',
      'baseline friction-report',
      ...['terminal', 'json', 'html', 'markdown'].flatMap((format) => [
        `compare friction-report other --format ${format}=compared.${format}`,
        `compare friction-report friction-report --format ${format}=same.${format}`,
      ]),
    ];
    for (const command of commands) expectHarmless(await outputsOf(command));
  });
});

describe('a trace or a baseline that says what it should not', () => {
  it.each(names)('steers nobody who judges it: %s', async (name) => {
    const trace = poisoned(JSON.parse(textOf(name)), isTrace);
    expect(isTrace(trace)).toBe(true);
    place.write('friction-report/traces/one.json', trace);
    for (const format of ['terminal', 'html', 'markdown', 'github', 'junit', 'json'])
      expectHarmless(await outputsOf(`judge --format ${format}=out.${format} --out again`));
  });

  it('steers nobody who compares with it', async () => {
    place.write('friction-report/report.json', reportOf(...names));
    place.write('friction-report/traces/one.json', textOf(names[0] ?? ''));
    await run('baseline friction-report');
    const baseline = poisoned(JSON.parse(place.read('friction-baseline.json')), isBaseline);
    expect(isBaseline(baseline)).toBe(true);
    place.write('friction-baseline.json', baseline);
    for (const format of ['terminal', 'markdown', 'github', 'html'])
      expectHarmless(
        await outputsOf(`judge friction-report/traces --format ${format}=out.${format}`),
      );
    expectHarmless(await outputsOf('baseline friction-report --prune'));
  });

  it.each([
    'report',
    'judge',
    'merge',
    'compare',
    'baseline',
    'explain --score',
    'check',
    'run',
    'judge --config',
    'check --env-file',
    'judge --baseline',
    'frobnicate',
    'report --format',
    'run --shard',
  ])('is told by a hostile name without harm: %s', async (command) => {
    const argv = [...command.split(' '), hostileText];
    const { code, out, err } = await commandLine(argv, { cwd: place.cwd });
    expect([1, 2, 3]).toContain(code);
    expectHarmless(
      new Map([
        ['printed', out],
        ['said', err],
      ]),
    );
  });
});

/** A picture that anybody would know again. */
const png = Buffer.concat([
  Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
  Buffer.from('a picture from outside of the folder'),
]);

describe('a report that leads elsewhere', () => {
  it.each([
    ['report --format html', 'report.html'],
    ['report --redact', 'report-redacted.json'],
  ])('writes to no other place: friction %s', async (command, name) => {
    place.write('private/mine.txt', 'mine');
    place.write('friction-report/report.json', reportOf('pop-ups'));
    const mine = path.join(place.cwd, 'private/mine.txt');
    symlinkSync(mine, path.join(place.cwd, 'friction-report', name));
    const { code, err } = await run(command);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('is a link') });
    expect(place.read('private/mine.txt')).toBe('mine');
  });

  const paths = (cwd: string): readonly string[] => [
    '../../../../../../../etc/passwd',
    '/etc/passwd',
    path.join(cwd, 'private/picture.png'),
    '../private/picture.png',
    'screenshots/../../private/picture.png',
    'screenshots/linked/picture.png',
    'file:///etc/passwd',
    '\\\\host\\share\\etc\\passwd',
  ];

  it.each(paths('CWD').map((_, at) => at))('is not followed: %i', async (at) => {
    place.write('private/picture.png', '');
    writeFileSync(path.join(place.cwd, 'private/picture.png'), png);
    mkdirSync(path.join(place.cwd, 'friction-report/screenshots'), { recursive: true });
    symlinkSync(
      path.join(place.cwd, 'private'),
      path.join(place.cwd, 'friction-report/screenshots/linked'),
    );
    const file = paths(place.cwd)[at] ?? '';
    const report = JSON.parse(reportOf('pop-ups'), (key, value) =>
      (key === 'screenshot' || key === 'trace') && typeof value === 'string' ? file : value,
    );
    place.write('friction-report/report.json', JSON.stringify(report));
    for (const format of formats) await run(`report --format ${format}=out/${format}`);
    await run('merge friction-report --out both');
    const judged = await run('judge');
    expect(judged).toMatchObject({ code: 2, out: '' });
    expect(judged.err).not.toContain('passwd');
    const trace = JSON.parse(textOf('pop-ups'), (key, value) =>
      key === 'screenshot' && typeof value === 'string' ? file : value,
    );
    place.write('one.json', JSON.stringify(trace));
    const { out } = await run('judge one.json');
    expect(out).toContain('Friction');
    if (!file.startsWith('screenshots/linked')) expect(out).not.toMatch(/passwd|private\//);
    const outside = png.toString('base64').slice(0, 30);
    for (const name of [
      ...formats.map((format) => `out/${format}`),
      'both/report.html',
      'both/report.json',
    ]) {
      const text = place.read(name);
      expect(text, name).not.toContain(outside);
      if (!file.startsWith('screenshots/linked'))
        expect(text, name).not.toMatch(/etc.{1,2}passwd|private\//);
    }
    const copied = readdirSync(path.join(place.cwd, 'both'), { recursive: true, encoding: 'utf8' });
    expect(copied.filter((name) => /passwd|picture/.test(name))).toEqual([]);
  });
});
