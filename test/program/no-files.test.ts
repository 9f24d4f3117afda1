import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../helpers/command-line.ts';
import { runProgram } from '../helpers/run-program.ts';
import { workplace } from '../helpers/workplace.ts';

// Named pipes, devices and sockets are POSIX things.
const posix = process.platform !== 'win32';
const place = workplace();
const at = (name: string): string => path.join(place.cwd, name);
const golden = path.resolve(import.meta.dirname, '../golden/traces/pop-ups.json');

/** What may stand where a file is wanted, and what it is called. */
const kinds: Readonly<Record<string, (file: string) => Promise<void> | void>> = {
  'a folder': (file) => void mkdirSync(file),
  'a named pipe': (file) => void execFileSync('mkfifo', [file]),
  'a device': (file) => symlinkSync('/dev/zero', file),
  'a socket': async (file) => {
    const server = createServer().listen(file);
    await new Promise((resolve) => server.once('listening', resolve));
    server.unref();
  },
};

async function make(kind: string, name: string): Promise<void> {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  rmSync(at(name), { force: true, recursive: true });
  await kinds[kind]?.(at(name));
}

const journey = (steps = ''): string =>
  `journey: t\nsite: https://a.example\ngoal: done\nsteps:\n  - open: /\n${steps}`;

/** A report and its trace, as a run leaves them. */
async function results(): Promise<void> {
  place.write('friction-report/traces/one.json', readFileSync(golden, 'utf8'));
  await commandLine(['judge', '--out', 'friction-report'], { cwd: place.cwd });
}

type Case = {
  /** Where the thing stands instead of a file. */
  readonly where: string;
  readonly before?: () => Promise<unknown> | unknown;
  readonly commands: readonly string[];
};

/** Every input of every command. A folder is a fair name for results, traces and journeys. */
const inputs: Readonly<Record<string, Case>> = {
  'a journey': {
    where: 'journey.yaml',
    commands: ['check journey.yaml', 'run journey.yaml'],
  },
  'an upload': {
    where: 'letter.pdf',
    before: () =>
      place.write('journey.yaml', journey('  - upload: { into: File, file: letter.pdf }\n')),
    commands: ['check journey.yaml', 'run journey.yaml'],
  },
  'a file that is used': {
    where: 'part.yaml',
    before: () => place.write('journey.yaml', journey('  - use: part.yaml\n')),
    commands: ['check journey.yaml', 'run journey.yaml'],
  },
  'an opposite': {
    where: 'join.yaml',
    before: () => place.write('journey.yaml', `opposite: join.yaml\n${journey()}`),
    commands: ['check journey.yaml', 'run journey.yaml'],
  },
  'an environment file': {
    where: 'some.env',
    before: () => place.write('journey.yaml', journey()),
    commands: ['check journey.yaml --env-file some.env', 'run journey.yaml --env-file some.env'],
  },
  'friction.yaml': {
    where: 'friction.yaml',
    before: async () => {
      place.write('journey.yaml', journey());
      rmSync(at('friction.yaml'), { force: true, recursive: true });
      await results();
    },
    commands: [
      'check journey.yaml',
      'run journey.yaml',
      'judge',
      'baseline',
      'merge friction-report --out both',
    ],
  },
  'a file of rules that is named': {
    where: 'rules.yaml',
    before: async () => {
      place.write('journey.yaml', journey());
      await results();
    },
    commands: [
      'check journey.yaml --config rules.yaml',
      'run journey.yaml --config rules.yaml',
      'judge --config rules.yaml',
    ],
  },
  'a baseline': {
    where: 'friction-baseline.json',
    before: async () => {
      place.write('journey.yaml', journey());
      rmSync(at('friction-baseline.json'), { force: true, recursive: true });
      await results();
    },
    commands: [
      'run journey.yaml',
      'judge',
      'baseline',
      'baseline --tighten',
      'merge friction-report --out both',
    ],
  },
  'a report': {
    where: 'friction-report/report.json',
    commands: [
      'report',
      'report --redact',
      'report friction-report/report.json --format html',
      'compare friction-report friction-report',
      'baseline',
      'merge friction-report --out both',
      'explain --score friction-report',
    ],
  },
  'a trace': {
    where: 'friction-report/traces/one.json',
    commands: ['judge', 'judge friction-report/traces'],
  },
};

/** A folder may be named where journeys and results lie, and a link that leads out of such a folder is not followed at all. */
function wordsFor(kind: string, err: string): RegExp {
  const other =
    kind === 'a folder'
      ? /There is no journey in this folder|report\.json\/report\.json is not there/
      : /^A trace of \S+ lies outside of that folder/;
  return ['a folder', 'a device'].includes(kind) && other.test(err)
    ? other
    : RegExp(`is ${kind}\\b`);
}

const cases = Object.entries(inputs).flatMap(([what, { commands }]) =>
  Object.keys(kinds).flatMap((kind) => commands.map((command) => ({ kind, what, command }))),
);

describe.runIf(posix)('what is no file', () => {
  it.each(cases)('$kind as $what is refused in words: friction $command', async (one) => {
    const { where, before } = inputs[one.what] ?? { where: '' };
    await before?.();
    await make(one.kind, where);
    const { code, err } = await commandLine(one.command.split(' '), { cwd: place.cwd });
    expect(err).toMatch(wordsFor(one.kind, err));
    expect({ code, stack: /^ +at /m.test(err) }).toEqual({ code: 2, stack: false });
  });

  it('is not written to, or waited for, where a report goes', async () => {
    await results();
    await make('a named pipe', 'out.json');
    const { code, err } = await commandLine(['report', '--format', 'json=out.json'], {
      cwd: place.cwd,
    });
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('is a named pipe'),
    });
    await make('a named pipe', 'again/report.json');
    const again = await commandLine(['judge', '--out', 'again'], { cwd: place.cwd });
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('is a named pipe') });
  });

  it('costs a picture or a trace only itself, in reports and when reports are put together', async () => {
    await results();
    await make('a named pipe', 'friction-report/traces/two.json');
    await make('a named pipe', 'friction-report/screenshots/one/step-01.webp');
    for (const command of ['report --format html', 'merge friction-report --out both'])
      expect((await commandLine(command.split(' '), { cwd: place.cwd })).code).toBeLessThan(2);
  });

  it('is refused by the program itself, which then ends', async () => {
    place.write('journey.yaml', journey('  - upload: { into: File, file: letter.pdf }\n'));
    await make('a named pipe', 'letter.pdf');
    await make('a named pipe', 'friction-report/report.json');
    const run = await runProgram(['run', 'journey.yaml'], { cwd: place.cwd });
    const report = await runProgram(['report'], { cwd: place.cwd });
    expect([run.code, report.code]).toEqual([2, 2]);
    expect(run.err).toContain('This is a named pipe, not a file to upload.');
  });
});
