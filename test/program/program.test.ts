import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSites } from '../../src/demo/demo-site.ts';
import { type Served, serve } from '../../src/demo/serve.ts';
import { lasting } from '../helpers/lasting.ts';
import { runProgram } from '../helpers/run-program.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const [, doneWell] = demoSites;
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
let site: Served;
beforeAll(async () => {
  site = await serve(doneWell.folder, { host: doneWell.host });
});
afterAll(() => site.close());

/** A short journey on the clinic's site. */
function run(...options: readonly string[]) {
  const steps = 'steps:\n  - open: /\n  - click: Book online\n';
  place.write('book.yaml', `journey: Book\nsite: ${site.url}\ngoal: done\n${steps}`);
  return runProgram(['run', 'book.yaml', ...options], { cwd: place.cwd });
}

describe('the program', () => {
  it('tells its version', async () => {
    expect(await runProgram(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('prints results on standard output and progress on standard error, without colours in a log', async () => {
    const { out, err } = await run('--format', 'json');
    expect(out).toBe(place.read('friction-report/report.json'));
    expect(err.split('\n').slice(0, 2)).toEqual(['1 of 2  open /', '2 of 2  click "Book online"']);
    expect(out + err).not.toContain('\u001b');
  });

  it('colours what it prints when it is asked to, and not when it is asked not to', async () => {
    await run();
    const judge = (env: Record<string, string>) =>
      runProgram(['judge'], { cwd: place.cwd, env: { TERM: 'xterm', ...env } });
    expect((await judge({ FORCE_COLOR: '1' })).out).toContain('\u001b[');
    expect((await judge({ FORCE_COLOR: '1', NO_COLOR: '1' })).out).not.toContain('\u001b');
  });

  it('says in a sentence that there is no room for what it prints', async () => {
    const shell = spawnSync(
      'sh',
      ['-c', '"$0" bin/friction.js schema > /dev/full', process.execPath],
      {
        encoding: 'utf8',
      },
    );
    expect(shell.stderr).toBe('The results could not be printed: the disk is full.\n');
    expect(shell.status).toBe(2);
  });

  it('finds everything in place here, and says what is not elsewhere', async () => {
    const well = await runProgram(['doctor'], { cwd: place.cwd });
    expect(well).toMatchObject({ code: 0, err: '' });
    expect(well.out).toContain('Everything is in place.');
    const ill = await runProgram(['doctor', '--browser', '/nonexistent'], { cwd: place.cwd });
    expect(ill.code).toBe(3);
    expect(ill.out).toMatch(/^no {2}browser/m);
  });
});

describe('the demo', () => {
  it('shows the clinic as it was found and done well, and judges it the same again', async () => {
    const { code, out } = await runProgram(['demo'], { cwd: place.cwd });
    const [found, well] = place.report().results;
    expect(found).toMatchObject({
      outcome: 'blocked',
      reason: 'channel-switch',
      counts: { steps: 14, scriptedSteps: 13, forcedSteps: 1, clicks: 15, keystrokes: 90 },
    });
    expect(found?.counts).toMatchObject({
      pages: 5,
      redirects: 3,
      surveysBeforeGoal: 1,
      deadEnds: 1,
    });
    expect(well).toMatchObject({
      outcome: 'reached',
      counts: { steps: 6, forcedSteps: 0, clicks: 5, keystrokes: 23, pages: 3, redirects: 0 },
    });
    expect(well && lasting(well)).toEqual([]);
    expect(out).toMatch(/^Steps +14 +6$/m);
    await runProgram(['report', '--redact'], { cwd: place.cwd });
    for (const name of ['report-redacted.json', 'report-redacted.html']) {
      const text = place.read(`friction-report/${name}`);
      expect(text).toContain('A premature survey.');
      expect(text).not.toMatch(
        /localhost:|127\.0\.0\.1:|meduno|fern.?hollow|cerrito|screenshots\//i,
      );
    }
    for (const paragraph of excerpt()) expect(plain(out)).toContain(plain(paragraph));
    expect(code).toBe(0);
    const judged = await runProgram(['judge', '--format', 'json'], { cwd: place.cwd });
    // Only who judges by themselves is told that there is no baseline: the demo has none to have.
    const told = (text: string): string =>
      JSON.stringify({ ...JSON.parse(text), notes: undefined });
    expect(told(judged.out)).toBe(told(place.read('friction-report/report.json')));
    await showsWhatTheRedesignGained();
  });

  /** Walking both takes long: what was walked is compared in the same test. */
  async function showsWhatTheRedesignGained() {
    const demo = place.report();
    for (const [at, name] of ['found', 'well'].entries()) {
      const results = demo.results.slice(at, at + 1);
      place.write(`${name}/report.json`, JSON.stringify({ ...demo, results }));
    }
    const options = ['--format', 'html=c.html', '--format', 'json=c.json'];
    const { code, out, err } = await runProgram(['compare', 'found', 'well', ...options], {
      cwd: place.cwd,
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Worse: nothing.');
    expect(out).toMatch(/^Outcome +blocked +reached +better$/m);
    expect(out).toMatch(/^Steps +14 +6 +8 fewer +better$/m);
    expect(out).toMatch(/^Keystrokes +90 +23 +67 fewer +better$/m);
    expect(out).toMatch(/^Friction .* better$/m);
    expect(out).toMatch(/^ {2}Gone: A premature survey$/m);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(place.read('c.html')).toContain('One job, 2 ways');
    expect(JSON.parse(place.read('c.json')).journeys).toHaveLength(1);
  }
});

describe('a Node.js that is too old', () => {
  const old = oldNode();

  it.skipIf(old === '')('is refused in one sentence', async () => {
    mkdirSync(path.join(place.cwd, 'bin'));
    const program = path.join(place.cwd, 'bin/friction.mjs');
    copyFileSync('bin/friction.js', program);
    const { code, out, err } = await runProgram(['--version'], { node: old, program });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^friction needs Node\.js 22\.13 or newer; this is \d+\.\d+\.\d+\.\n$/);
  });

  it.skipIf(old === '')('is replaced by the one of the checkout', async () => {
    expect(await runProgram(['--version'], { node: old })).toMatchObject({ code: 0, err: '' });
  });
});

/** What the README shows of the demo, paragraph by paragraph. */
function excerpt(): readonly string[] {
  const [, text = ''] = /```text\n(.+?)```/s.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(text).toContain('A premature survey');
  return text.split('\n\n');
}

/** Seconds, and what is made of them, differ a little from run to run; lines break where they may. */
function plain(text: string): string {
  return text
    .replace(/\d+(\.\d+)?/g, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A Node.js of this machine that is too old; empty when there is none. */
function oldNode(): string {
  const node = '/usr/bin/node';
  try {
    const [major = 0] = execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
      .split('.')
      .map(Number);
    return major < 22 ? node : '';
  } catch {
    return '';
  }
}
