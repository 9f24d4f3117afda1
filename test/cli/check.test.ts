import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../helpers/command-line.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'friction-check-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const journey = (goal: string) =>
  `journey: Search\nsite: https://shop.example\ngoal: ${goal}\nsteps:\n  - open: /\n`;
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
  writeFileSync(path.join(cwd, name), text);
};

describe('friction check', () => {
  it('says how many journeys are valid', async () => {
    write('one.yaml', journey('done'));
    write('two.yaml', journey('{ see: Results }'));
    expect(await commandLine(['check', 'one.yaml', 'two.yaml'], { cwd })).toEqual({
      code: 0,
      out: '2 journeys are valid.\n',
      err: '',
    });
  });

  it('takes the journeys of the folder when none is named', async () => {
    write('journeys/one.yaml', journey('done'));
    expect((await commandLine(['check'], { cwd })).out).toBe('1 journey is valid.\n');
  });

  it('says what to do when there is no such folder', async () => {
    const { code, err } = await commandLine(['check'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('there is no folder "journeys" here');
  });

  it('shows every problem at once, with its place', async () => {
    write('one.yaml', journey('done').replace('open', 'opne'));
    write('two.yaml', journey('done').replace('goal: done\n', ''));
    const { code, out, err } = await commandLine(['check', 'one.yaml', 'two.yaml'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('one.yaml:5:5');
    expect(err).toContain('two.yaml');
    expect(err).toContain('2 problems in 2 files');
  });

  it('puts values in from options, file and environment', async () => {
    write('one.yaml', journey('{ see: "${A} ${B} ${C}" }'));
    write('values.env', 'B=2\nA=from the file\n');
    const argv = ['check', 'one.yaml', '--set', 'A=1', '--env-file', 'values.env'];
    expect((await commandLine(argv, { cwd, env: { C: '3' } })).code).toBe(0);
    const { code, err } = await commandLine(argv, { cwd });
    expect(code).toBe(2);
    expect(err).toContain('C');
  });

  it('names a file of values that is not there', async () => {
    write('one.yaml', journey('done'));
    const { code, err } = await commandLine(['check', 'one.yaml', '--env-file', 'no.env'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('no.env');
  });
});
