import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ciFiles, exampleJourney } from '../../src/commands/files/init-files.ts';
import { commandLine } from '../helpers/command-line.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const friction = (...argv: readonly string[]) => commandLine(argv, { cwd: place.cwd });
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What a script asks of `npx`, run by a shell with one that only writes down what it was given. */
function askedBy(script: string, env: Readonly<Record<string, string>> = {}): readonly string[] {
  const npx = place.write('bin/npx', '#!/bin/sh\nfor word in "$@"; do echo "$word"; done\n');
  chmodSync(path.join(place.cwd, npx), 0o755);
  const said = execFileSync('bash', ['--norc', '-e', '-o', 'pipefail', '-c', script], {
    cwd: place.cwd,
    encoding: 'utf8',
    // With nothing to read it is no shell of someone who has logged in from afar.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: `${place.cwd}/bin:${process.env.PATH}`,
      GITHUB_STEP_SUMMARY: 'sum mary.md',
      ...env,
    },
  });
  return said.trimEnd().split('\n');
}

/** The command line takes every option: all it misses is the journeys. */
async function isUnderstood([, , ...argv]: readonly string[]): Promise<void> {
  const { code, err } = await friction(...argv);
  expect(code).toBe(2);
  expect(err).toContain('journeys/');
  expect(err).not.toMatch(/option|argument|format/i);
}

describe('friction init', () => {
  it('sets up a journey that is valid, and leaves results out of the repository', async () => {
    const { code, out } = await friction('init');
    expect(code).toBe(0);
    expect(out).toMatch(/^Wrote journeys\/example\.yaml\nWrote \.gitignore\n\nNext:\n/);
    expect(place.read('.gitignore')).toBe('friction-report/\n');
    expect(await friction('check')).toMatchObject({ code: 0, out: '1 journey is valid.\n' });
    expect(readdirSync(place.cwd).sort()).toEqual(['.gitignore', 'journeys']);
  });

  it('never writes over what is there', async () => {
    place.write('journeys/own.yaml', 'mine');
    place.write('.gitignore', 'dist');
    place.write('.github/workflows/friction.yml', 'mine');
    const { code, out } = await friction('init', '--ci', 'github');
    expect(code).toBe(0);
    expect(out).toContain('Left alone: journeys/, which has files already.');
    expect(out).toContain('Left alone: .github/workflows/friction.yml, which is there already.');
    expect(place.read('.gitignore')).toBe('dist\nfriction-report/\n');
    expect(place.read('.github/workflows/friction.yml')).toBe('mine');
    expect(readdirSync(path.join(place.cwd, 'journeys'))).toEqual(['own.yaml']);
    const again = await friction('init');
    expect(again.out).toContain('Left alone: .gitignore');
    expect(place.read('.gitignore')).toBe('dist\nfriction-report/\n');
  });

  it('says in a sentence where nothing can be written', async () => {
    place.write('journeys', 'a file');
    const { code, out, err } = await friction('init');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^journeys\/example\.yaml cannot be written: there is a file of that name\./,
    );
    expect((await friction('init', '--ci', 'jenkins')).err).toContain(
      'Choose one of github, gitlab',
    );
  });
});

describe('the workflow', () => {
  it('for GitHub is YAML, and its command is one that friction takes', async () => {
    await friction('init', '--ci', 'github');
    const { on, jobs, permissions } = parse(place.read('.github/workflows/friction.yml'));
    expect(Object.keys(on)).toEqual(['pull_request', 'workflow_dispatch', 'schedule']);
    expect(permissions).toEqual({ contents: 'read' });
    const { steps } = jobs.friction;
    const asked = askedBy(steps.find(({ run }: { run?: string }) => run).run);
    expect(asked.slice(0, 4)).toEqual(['--yes', `journey-friction@${version}`, 'run', 'journeys/']);
    expect(asked).toContain('markdown=sum mary.md');
    place.write('journeys/example.yaml', '');
    await isUnderstood(asked);
  });

  it('for GitLab is YAML, is included, and its command is one that friction takes', async () => {
    const { out } = await friction('init', '--ci', 'gitlab');
    expect(out).toContain('Wrote friction.gitlab-ci.yml\nWrote .gitlab-ci.yml\n');
    const { include } = parse(place.read('.gitlab-ci.yml'));
    const { friction: job } = parse(place.read(include[0].local));
    expect(job.artifacts.reports.junit).toBe('friction-report/junit.xml');
    place.write('journeys/example.yaml', '');
    await isUnderstood(askedBy(job.script.join('\n')));
    const again = await friction('init', '--ci', 'gitlab');
    expect(again.out).toContain('Add to it:\ninclude:\n  - local: friction.gitlab-ci.yml');
  });

  it('is told in the guide as it is written', () => {
    const guide = readFileSync('docs/ci.md', 'utf8');
    expect(guide).toContain(ciFiles.gitlab(version).text);
    for (const [, named] of guide.matchAll(/journey-friction@(\S+)/g)) expect(named).toBe(version);
    for (const [, block = ''] of guide.matchAll(/```yaml\n(.*?)```/gs)) {
      expect(parse(block)).toBeTypeOf('object');
    }
    expect(exampleJourney.text).not.toContain('!');
  });
});

describe('the action', () => {
  const { inputs, runs } = parse(readFileSync('action.yml', 'utf8'));
  const walk = runs.steps.find(({ run }: { run?: string }) => run);
  const asked = (given: Readonly<Record<string, string>>) =>
    askedBy(
      walk.run,
      Object.fromEntries(
        Object.entries<string>(walk.env).map(([name, value]) => {
          const [, input = ''] = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value) ?? [];
          return [name, given[input] ?? inputs[input].default];
        }),
      ),
    );

  it('walks with the published command of this version', async () => {
    expect(runs.using).toBe('composite');
    const words = asked({});
    expect(words.slice(0, 4)).toEqual(['--yes', `journey-friction@${version}`, 'run', 'journeys/']);
    place.write('journeys/example.yaml', '');
    await isUnderstood(words);
  });

  it('takes what it is given for words, never for commands', () => {
    const site = 'https://a.example/"; touch planted; echo "$(touch planted)';
    const words = asked({
      site,
      shard: '2/5',
      journeys: 'a/ *.yaml',
      options: '--max-friction 30',
    });
    expect(words).toContain(site);
    expect(words.join(' ')).toContain('run a/ *.yaml --out');
    expect(words.join(' ')).toMatch(/--shard 2\/5 --max-friction 30$/);
    expect(readdirSync(place.cwd)).toEqual(['bin']);
  });
});
