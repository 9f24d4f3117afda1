import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../helpers/command-line.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the command line', () => {
  it('tells its version', async () => {
    expect(await commandLine(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('lists its commands when asked for help', async () => {
    const { code, out } = await commandLine(['--help']);
    expect(code).toBe(0);
    for (const name of ['run', 'judge', 'check', 'demo', 'explain', 'doctor', 'schema']) {
      expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    }
  });

  it('takes a line without a command as a mistake, and shows what there is', async () => {
    const { code, err } = await commandLine([]);
    expect(code).toBe(2);
    expect(err).toContain('Usage: friction');
  });

  it('says which command was probably meant', async () => {
    expect(await commandLine(['rnu'])).toEqual({
      code: 2,
      out: '',
      err: "Unknown command 'rnu'. Did you mean run?\n",
    });
  });

  it('says which option was probably meant', async () => {
    expect(await commandLine(['run', '--max-fricton', '30'])).toEqual({
      code: 2,
      out: '',
      err: "Unknown option '--max-fricton'. Did you mean --max-friction?\n",
    });
  });

  it.each([
    [['run', '--timeout', 'soon'], 'Write a time such as 10s, 500ms or 2m.'],
    [['run', '--workers', '0'], 'Write a whole number from 1 to 64.'],
    [['run', '--max-friction', '101'], 'Write a number from 0 to 100.'],
    [['run', '--set', 'CITY'], 'Write NAME=VALUE, such as CITY=Leeds.'],
    [['run', '--site', 'clinic'], 'Write the whole address, such as https://staging.example.com.'],
    [['run', '--pace', 'slow'], '--pace cannot be "slow". Choose one of fast, real, robot.'],
  ])('explains a wrong value: %j', async (argv, message) => {
    const { code, out, err } = await commandLine(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
